using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Mavlink.Tests.Signing;

/// <summary>A store that lives as long as the test.</summary>
internal sealed class MemoryClockStore : ISigningClockStore
{
    public SigningClockState State { get; private set; }

    public int Saves { get; private set; }

    public bool IsBroken { get; init; }

    public SigningClockState Load() => State;

    public bool TrySave(SigningClockState state)
    {
        if (!IsBroken)
        {
            State = state;
            Saves++;
        }
        return !IsBroken;
    }
}
