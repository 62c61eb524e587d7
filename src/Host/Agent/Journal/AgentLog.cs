using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>Everything that the agent's processes write to the journal: one JSON object a line.</summary>
internal static partial class AgentLog
{
    /// <summary>A process of the agent begins; the version and the process id are told.</summary>
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message =
        "{process} begins: version {version}, process {processId}")]
    internal static partial void Begins(this ILogger log, string process, string version, int processId);

    /// <summary>A process of the agent ends by itself.</summary>
    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{process} ends: {reason}")]
    internal static partial void Ends(this ILogger log, string process, string reason);

    /// <summary>A child changed its state.</summary>
    [LoggerMessage(EventId = 3, Message = "{child}: {state}, {reason}")]
    internal static partial void ChildChanged(this ILogger log, LogLevel level, string child, string state,
        string reason);

    /// <summary>One step of the self-test.</summary>
    [LoggerMessage(EventId = 4, Message = "self-test {step}: {words}")]
    internal static partial void SelfTestStep(this ILogger log, LogLevel level, string step, string words);

    /// <summary>What the self-test came to.</summary>
    [LoggerMessage(EventId = 5, Message = "self-test: {verdict}")]
    internal static partial void SelfTestEnded(this ILogger log, LogLevel level, string verdict);

    /// <summary>Editing pauses or goes on.</summary>
    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "editing {state}: {reason}")]
    internal static partial void Editing(this ILogger log, string state, string reason);

    /// <summary>Which adapters are used.</summary>
    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "adapters: {set} ({source})")]
    internal static partial void Adapters(this ILogger log, string set, string source);

    /// <summary>Something about adapters, the store or the ledger.</summary>
    [LoggerMessage(EventId = 8, Level = LogLevel.Warning, Message = "{words}")]
    internal static partial void Remark(this ILogger log, string words);

    /// <summary>A change in flight: its subject, what it is now, and why.</summary>
    [LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "{subject}: {state} {reason}")]
    internal static partial void FlightEvent(this ILogger log, string subject, string state, string reason);

    /// <summary>An order to fly was not carried out within a minute, and does not stand any more.</summary>
    [LoggerMessage(EventId = 13, Level = LogLevel.Warning, Message =
        "the order to fly expired: no flight began within a minute")]
    internal static partial void OrderExpired(this ILogger log);

    /// <summary>An edit was decided.</summary>
    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "edit {number} {verdict}: {words}")]
    internal static partial void Edit(this ILogger log, int number, string verdict, string words);

    /// <summary>Something that the agent was set up with.</summary>
    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "{subject}: {words}")]
    internal static partial void SetUp(this ILogger log, string subject, string words);

    /// <summary>The camera's state changed.</summary>
    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "camera: {words}")]
    internal static partial void Camera(this ILogger log, string words);
}
