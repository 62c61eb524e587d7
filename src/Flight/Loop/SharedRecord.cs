using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// The newest value of one kind in a mapped file, which outlives the process that wrote it. One writer, any
/// number of readers; a writer that is killed at any byte leaves the value before.
/// </summary>
/// <remarks>
/// <code>
/// 0    magic (8)
/// 64   slot 0: stamp (8), value
/// ...  slot 1: stamp (8), value
/// </code>
/// Value n goes to slot n mod 2; its stamp is odd while it is written (2n + 1) and even when it is whole (2n
/// + 2).
/// </remarks>
/// <typeparam name="T">Without references.</typeparam>
internal sealed unsafe class SharedRecord<T> : IDisposable
    where T : unmanaged
{
    private const int FirstSlot = 64;
    private const int ValueOffset = 8;
    private const int Attempts = 8;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _magic;
    private readonly byte* _base;
    private long _next;

    private SharedRecord(MemoryMappedFile file, long magic)
    {
        _file = file;
        _magic = magic;
        _view = file.CreateViewAccessor(0, Size);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _base = pointer;
    }

    private static int SlotBytes => (ValueOffset + Unsafe.SizeOf<T>() + 63) / 64 * 64;

    private static int Size => FirstSlot + (2 * SlotBytes);

    /// <summary>Makes the file, or goes on with the one that a killed writer left.</summary>
    /// <param name="path">In memory, where there is such a folder.</param>
    /// <param name="magic">Says what kind of value it is.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static SharedRecord<T> Create(string path, long magic)
    {
        using (var stream =
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            stream.SetLength(Size);
        }

        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size);
        var record = new SharedRecord<T>(file, magic);
        Volatile.Write(ref *(long*)record._base, magic);
        record._next = Math.Max(0, (Math.Max(record.Stamp(0), record.Stamp(1)) + 1) / 2);
        return record;
    }

    /// <summary>Opens one to read; null while there is none.</summary>
    internal static SharedRecord<T>? TryOpen(string path, long magic)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < Size)
        {
            return null;
        }

        return new SharedRecord<T>(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size), magic);
    }

    /// <summary>Publishes a value. Allocates nothing.</summary>
    internal void Write(in T value)
    {
        var slot = (int)(_next % 2);
        Volatile.Write(ref Stamp(slot), (2 * _next) + 1);
        Interlocked.MemoryBarrier();
        Unsafe.WriteUnaligned(Start(slot) + ValueOffset, value);
        Interlocked.MemoryBarrier();
        Volatile.Write(ref Stamp(slot), (2 * _next) + 2);
        _next++;
    }

    /// <summary>Takes a copy of the newest whole value.</summary>
    /// <returns>False where nothing was ever written.</returns>
    internal bool TryRead(out T value)
    {
        for (var attempt = 0; attempt < Attempts && Volatile.Read(ref *(long*)_base) == _magic; attempt++)
        {
            var (first, second) = (Volatile.Read(ref Stamp(0)), Volatile.Read(ref Stamp(1)));
            var slot = second % 2 == 0 && (second > first || first % 2 != 0) ? 1 : 0;
            var before = slot == 0 ? first : second;
            Interlocked.MemoryBarrier();
            value = Unsafe.ReadUnaligned<T>(Start(slot) + ValueOffset);
            Interlocked.MemoryBarrier();
            if (before > 0 && before % 2 == 0 && before == Volatile.Read(ref Stamp(slot)))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Unmaps; the file stays.</summary>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private byte* Start(int slot) => _base + FirstSlot + (slot * SlotBytes);

    private ref long Stamp(int slot) => ref *(long*)Start(slot);
}
