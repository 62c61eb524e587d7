using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

#pragma warning disable CA2000 // The record that was opened becomes the board's own.

/// <summary>
/// The newest vehicle state in a mapped file, and what a range sensor said last: flight writes it, vision reads it
/// to know where its camera was and what was ahead of it.
/// One writer, any number of readers; a writer that is killed half way leaves the state before.
/// </summary>
public sealed class VehicleStateBoard : IDisposable
{
    private const long Magic = 0x3330424553524F4E;

    private readonly SharedRecord<Posted> _record;

    private VehicleStateBoard(SharedRecord<Posted> record) => _record = record;

    /// <summary>Makes the board, or takes over the one that a killed writer left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static VehicleStateBoard Create(string path) =>
        new(SharedRecord<Posted>.Create(path, Magic));

    /// <summary>Opens a board to read; null while there is none.</summary>
    public static VehicleStateBoard? TryOpen(string path)
    {
        var record = SharedRecord<Posted>.TryOpen(path, Magic);
        return record is null ? null : new VehicleStateBoard(record);
    }

    /// <summary>Publishes a state.</summary>
    /// <param name="state">Of the vehicle.</param>
    /// <param name="range">By a range sensor along its nose; null without one.</param>
    public void Write(in VehicleState state, ForwardRange? range = null) =>
        _record.Write(new Posted(state, range ?? default));

    /// <summary>Takes a copy of the newest state.</summary>
    /// <returns>False where nothing was ever written.</returns>
    public bool TryRead(out VehicleState state) => TryRead(out state, out _);

    /// <summary>Takes a copy of the newest state, and of what a range sensor said; null where none
    /// did.</summary>
    /// <returns>False where nothing was ever written.</returns>
    public bool TryRead(out VehicleState state, out ForwardRange? range)
    {
        var isThere = _record.TryRead(out var posted);
        state = posted.State;
        range = posted.Range.Meters > 0 ? posted.Range : null;
        return isThere;
    }

    /// <summary>Unmaps; the file stays.</summary>
    public void Dispose() => _record.Dispose();

    // A range of no metres is none.
    private readonly record struct Posted(VehicleState State, ForwardRange Range);
}
