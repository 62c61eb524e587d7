using System.Text.Json;
using System.Text.Json.Serialization;

namespace DroneSeal.Host.Agent;

/// <summary>What the self-test found.</summary>
internal sealed record SelfTestReport
{
    public DateTimeOffset At { get; init; }

    public IReadOnlyList<SelfTestStep> Steps { get; init; } = [];

    /// <summary>The frozen core's hash; empty where it could not be loaded.</summary>
    public string WeightsSha256 { get; init; } = "";

    /// <summary>The set to fly with; null: the base model.</summary>
    public string? Set { get; init; }

    /// <summary>active, previous, released or base.</summary>
    public string SetSource { get; init; } = "base";

    /// <summary>Whether edits may be made: the ledger is whole and there is room.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Whether everything is there that flying needs.</summary>
    [JsonIgnore]
    public bool IsFit => Steps.Count > 0 && Steps.All(step => step.IsPassed || !step.IsNeeded);

    /// <summary>In one sentence.</summary>
    [JsonIgnore]
    public string Verdict
    {
        get
        {
            var bad = Steps.Where(step => !step.IsPassed).Select(step => $"{step.Name}: {step.Words}")
                .ToList();
            var words = bad.Count == 0 ? "" : $" ({string.Join("; ", bad)})";
            return IsFit ? $"fit to fly{words}" : $"not fit to fly{words}";
        }
    }

    /// <summary>A report that something outside the test itself failed.</summary>
    internal static SelfTestReport Failed(string words) => new()
    {
        At = DateTimeOffset.UtcNow,
        Steps = [new SelfTestStep("self-test", IsPassed: false, IsNeeded: true, words, 0)],
    };

    /// <summary>Reads a report; null where there is none, or half of one.</summary>
    internal static SelfTestReport? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? JsonOutput.Read<SelfTestReport>(path) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or HostException)
        {
            return null;
        }
    }
}
