namespace DroneSeal.Flight.Loop;

/// <summary>
/// The trail of one flight in a mapped file, so that a flight process that was killed can be followed by
/// another which knows what it finds in the air. In memory: it must not outlive the machine's own start.
/// </summary>
public sealed class FlightMemory : IDisposable
{
    private const long Magic = 0x3130_5941_5254_4453;

    private readonly SharedRecord<FlightTrail> _record;

    private FlightMemory(SharedRecord<FlightTrail> record)
    {
        _record = record;
        Before = record.TryRead(out var trail) ? trail : null;
    }

    /// <summary>What the process before left; null where there was none.</summary>
    public FlightTrail? Before { get; }

    /// <summary>Opens the trail of a flight, or begins one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static FlightMemory Open(string path) => new(SharedRecord<FlightTrail>.Create(path, Magic));

    /// <summary>Keeps how far the flight is.</summary>
    public void Write(in FlightTrail trail) => _record.Write(trail);

    /// <summary>Unmaps; the file stays.</summary>
    public void Dispose() => _record.Dispose();
}
