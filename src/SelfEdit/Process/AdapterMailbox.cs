using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DroneSeal.SelfEdit;

/// <summary>One hash in shared memory: the learner writes it, vision looks at it between two
/// frames.</summary>
/// <remarks>
/// Two slots, written in turn, each with a check of its own; the generation says which one counts and is
/// written last. A learner killed while writing leaves the notice before it. Looking costs one read while
/// there is nothing new. One writer, one or more readers.
/// <code>
/// 0 magic | 64 generation | 128 and 192: a slot
/// slot: generation, 8 | set's hash, 32 | times gone back, 8 | first 8 bytes of SHA-256 over all three
/// </code>
/// </remarks>
public sealed class AdapterMailbox : IDisposable
{
    private const int Length = 4096;
    private const int GenerationOffset = 64;
    private const int SlotOffset = 128;
    private const int SlotStep = 64;
    private const int GoneBackOffset = 40;
    private const int CheckedBytes = 48;
    private const int SlotBytes = 56;

    private readonly SharedMemory _memory;

    private AdapterMailbox(SharedMemory memory) => _memory = memory;

    private static ReadOnlySpan<byte> Magic => "DSMAIL02"u8;

    /// <summary>Makes an empty mailbox, in the place of one that may be there.</summary>
    /// <exception cref="ProcessException">There is no room for it.</exception>
    public static AdapterMailbox Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new AdapterMailbox(
            SharedMemory.Create(path, Length, memory => Magic.CopyTo(memory.Bytes(0, 8))));
    }

    /// <summary>Opens a mailbox that another process made.</summary>
    /// <exception cref="ProcessException">There is none, or it is damaged.</exception>
    public static AdapterMailbox Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var memory = SharedMemory.Open(path, Length);
        if (memory.Bytes(0, 8).SequenceEqual(Magic))
        {
            return new AdapterMailbox(memory);
        }

        memory.Dispose();
        throw new ProcessException(
            $"The shared memory {path} is no mailbox of DroneSeal: start vision and the learner anew.");
    }

    /// <summary>Names a set that lies in the store, whole, before this call.</summary>
    /// <param name="sha256">Its name.</param>
    /// <param name="goesBack">Whether edits are taken back with it: what only they saw is to be
    /// forgotten.</param>
    /// <returns>The notice's generation.</returns>
    /// <exception cref="ArgumentException"><paramref name="sha256"/> is no hash.</exception>
    public long Publish(string sha256, bool goesBack = false)
    {
        var hash = sha256?.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Convert.FromHexString(sha256)
            : throw new ArgumentException($"\"{sha256}\" is no SHA-256 in lower case.", nameof(sha256));
        var generation = Volatile.Read(ref _memory.Cell(GenerationOffset)) + 1;
        var goneBack = MemoryMarshal.Read<long>(Slot(generation - 1)[GoneBackOffset..]) + (goesBack ? 1 : 0);
        var slot = Slot(generation);
        Interlocked.MemoryBarrier(); // The notice before must be seen as counting before this slot changes.
        MemoryMarshal.Write(slot, generation);
        hash.CopyTo(slot[8..]);
        MemoryMarshal.Write(slot[GoneBackOffset..], goneBack);
        Check(slot).CopyTo(slot[CheckedBytes..]);
        Volatile.Write(ref _memory.Cell(GenerationOffset), generation);
        return generation;
    }

    /// <summary>Looks for a notice newer than the one known.</summary>
    /// <param name="knownGeneration">The newest known; zero where none is.</param>
    /// <param name="notice">The newest notice.</param>
    /// <returns>False where there is nothing newer, or it is being written this moment.</returns>
    /// <exception cref="ProcessException">The memory holds what no learner writes.</exception>
    public bool TryRead(long knownGeneration, out AdapterNotice notice)
    {
        notice = default;
        var generation = Volatile.Read(ref _memory.Cell(GenerationOffset));
        if (generation == knownGeneration)
        {
            return false;
        }

        if (generation < 0 || generation < knownGeneration)
        {
            throw Damaged();
        }

        Span<byte> copy = stackalloc byte[SlotBytes];
        Slot(generation).CopyTo(copy);
        // The second look comes after the copy: a slot is written anew two notices later.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _memory.Cell(GenerationOffset)) != generation)
        {
            return false;
        }

        if (MemoryMarshal.Read<long>(copy) != generation || !Check(copy).SequenceEqual(copy[CheckedBytes..]))
        {
            throw Damaged();
        }

        notice = new AdapterNotice(
            generation,
            Convert.ToHexStringLower(copy[8..GoneBackOffset]),
            MemoryMarshal.Read<long>(copy[GoneBackOffset..]));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> slot) =>
        SHA256.HashData(slot[..CheckedBytes]).AsSpan(0, 8);

    private Span<byte> Slot(long generation) =>
        _memory.Bytes(SlotOffset + ((generation & 1) * SlotStep), SlotBytes);

    private ProcessException Damaged() =>
        new($"The mailbox {_memory.Path} is damaged: start vision and the learner anew.");
}
