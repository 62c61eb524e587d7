using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

#pragma warning disable CA2000 // The record that was opened becomes the board's own.

/// <summary>
/// The newest vehicle state in a mapped file: flight writes it, vision reads it to know where its camera was.
/// One writer, any number of readers; a writer that is killed half way leaves the state before.
/// </summary>
public sealed class VehicleStateBoard : IDisposable
{
    private const long Magic = 0x3230424553524F4E;

    private readonly SharedRecord<VehicleState> _record;

    private VehicleStateBoard(SharedRecord<VehicleState> record) => _record = record;

    /// <summary>Makes the board, or takes over the one that a killed writer left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static VehicleStateBoard Create(string path) =>
        new(SharedRecord<VehicleState>.Create(path, Magic));

    /// <summary>Opens a board to read; null while there is none.</summary>
    public static VehicleStateBoard? TryOpen(string path)
    {
        var record = SharedRecord<VehicleState>.TryOpen(path, Magic);
        return record is null ? null : new VehicleStateBoard(record);
    }

    /// <summary>Publishes a state.</summary>
    public void Write(in VehicleState state) => _record.Write(state);

    /// <summary>Takes a copy of the newest state.</summary>
    /// <returns>False where nothing was ever written.</returns>
    public bool TryRead(out VehicleState state) => _record.TryRead(out state);

    /// <summary>Unmaps; the file stays.</summary>
    public void Dispose() => _record.Dispose();
}
