namespace DroneSeal.Host.Agent;

/// <summary>How one child does.</summary>
/// <param name="State">pausing, starting, running, halted, given up or off.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProcessId">Zero while it does not run.</param>
/// <param name="Starts">In all.</param>
/// <param name="Crashes">In all.</param>
/// <param name="SilenceMilliseconds">Age of its last sign; null where it gave none.</param>
/// <param name="ResidentBytes">Of memory; null while it does not run.</param>
/// <param name="Limits">Which stand, in words.</param>
internal sealed record ProcessHealth(
    string State, string Reason, int ProcessId, int Starts, int Crashes, double? SilenceMilliseconds,
    long? ResidentBytes, string Limits);
