namespace DroneSeal.Host.Agent;

/// <summary>What came of reading a settings file.</summary>
/// <param name="Settings">Null where there is any fault.</param>
/// <param name="Faults">All of them, each as <c>file:line: words</c>, by rising line.</param>
internal sealed record SettingsReading(AgentSettings? Settings, IReadOnlyList<string> Faults)
{
    /// <summary>The settings, or all faults as one exception.</summary>
    /// <exception cref="HostException">There is a fault.</exception>
    internal AgentSettings Require() => Settings ?? throw new HostException(
        ExitCode.BadInput,
            $"the settings cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, Faults)}");
}
