namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// Keeps a signing clock's state over restarts. Neither call throws for what the disk does.
/// </summary>
public interface ISigningClockStore
{
    /// <summary>What was saved last; the default when nothing usable is there.</summary>
    SigningClockState Load();

    /// <summary>Saves, so that it survives a kill and a loss of power; false when it could not.</summary>
    bool TrySave(SigningClockState state);
}
