using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// The newest vehicle state in a mapped file: flight writes it, vision reads it to know where its camera was.
/// One writer, any number of readers; a writer that is killed half way leaves a state that readers refuse.
/// </summary>
/// <remarks>
/// Sixteen bytes of header (magic, sequence: odd while it is written), then the record. Readers take a copy
/// and accept it when the sequence was even and the same before and after.
/// </remarks>
public sealed unsafe class VehicleStateBoard : IDisposable
{
    private const long Magic = 0x3130424553524F4E;
    private const int RecordOffset = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _base;

    private VehicleStateBoard(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Size);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _base = pointer;
    }

    private static int Size => RecordOffset + Unsafe.SizeOf<VehicleState>();

    private ref long Sequence => ref *(long*)(_base + 8);

    /// <summary>Makes the board, or takes over the one that a killed writer left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static VehicleStateBoard Create(string path)
    {
        using (var stream =
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            stream.SetLength(Size);
        }

        var board = new VehicleStateBoard(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size));
        Volatile.Write(ref *(long*)board._base, Magic);
        // An odd number means that the writer before was killed while it wrote: what it left must not be
        // read.
        Volatile.Write(ref board.Sequence, Math.Max(board.Sequence, 2));
        return board;
    }

    /// <summary>Opens a board to read; null while there is none.</summary>
    public static VehicleStateBoard? TryOpen(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < Size)
        {
            return null;
        }

        return new VehicleStateBoard(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size));
    }

    /// <summary>Publishes a state.</summary>
    public void Write(in VehicleState state)
    {
        var next = Sequence | 1;
        Volatile.Write(ref Sequence, next);
        Interlocked.MemoryBarrier();
        Unsafe.WriteUnaligned(_base + RecordOffset, state);
        Interlocked.MemoryBarrier();
        Volatile.Write(ref Sequence, next + 1);
    }

    /// <summary>Takes a copy of the newest state.</summary>
    /// <returns>False where nothing was ever written, or a write was under way on every try.</returns>
    public bool TryRead(out VehicleState state)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var before = Volatile.Read(ref Sequence);
            Interlocked.MemoryBarrier();
            state = Unsafe.ReadUnaligned<VehicleState>(_base + RecordOffset);
            Interlocked.MemoryBarrier();
            var isWhole = before > 2 && before % 2 == 0 && before == Volatile.Read(ref Sequence);
            if (isWhole && Volatile.Read(ref *(long*)_base) == Magic)
            {
                return true;
            }
        }

        state = default;
        return false;
    }

    /// <summary>Unmaps; the file stays.</summary>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
