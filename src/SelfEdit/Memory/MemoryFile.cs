using System.Security.Cryptography;
using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>The memories at rest: one file in the store, <c>memory.bin</c>, replaced as a whole.</summary>
/// <remarks><c>"DSMEMRY1" | SHA-256 of the rest, 32 bytes | the rest</c>.</remarks>
internal static class MemoryFile
{
    private const int HeaderLength = 8 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "DSMEMRY1"u8;

    /// <summary>Where a store keeps it.</summary>
    internal static string PathIn(AdapterStore store) => Path.Combine(store.Folder, "memory.bin");

    /// <summary>Writes or replaces it.</summary>
    /// <exception cref="StoreException">The disk is full or failing; the old file still stands.</exception>
    internal static void Write(AdapterStore store, MemorySnapshot snapshot)
    {
        var rest = MemoryCodec.Write(snapshot);
        try
        {
            DurableFile.Write(PathIn(store), [.. Magic, .. SHA256.HashData(rest), .. rest]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The memory {PathIn(store)} cannot be written ({fault.Message}): free the disk.", fault);
        }
    }

    /// <summary>Reads it; null where there is none.</summary>
    /// <exception cref="StoreException">It is damaged or cut short.</exception>
    internal static MemorySnapshot? Read(AdapterStore store)
    {
        var path = PathIn(store);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var isWhole = bytes.Length > HeaderLength && bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            && bytes.AsSpan(Magic.Length, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(bytes.AsSpan(HeaderLength)));
        return isWhole ? MemoryCodec.Read(bytes.AsSpan(HeaderLength)) : throw new StoreException(
            $"The memory {path} is damaged or cut short: bring back a copy, or delete it, and the next learn begins a new one.");
    }

    /// <summary>Reads it; a damaged one is put out of the way, so that learning goes on without it.</summary>
    /// <param name="store">Open for writing.</param>
    /// <param name="aside">Where a damaged one lies now; null where none was.</param>
    /// <exception cref="StoreException">The disk is failing.</exception>
    internal static MemorySnapshot? ReadWhole(AdapterStore store, out string? aside)
    {
        aside = null;
        try
        {
            return Read(store);
        }
        catch (StoreException fault)
        {
            aside = PathIn(store) + ".damaged";
            try
            {
                File.Move(PathIn(store), aside, overwrite: true);
                return null;
            }
            catch (Exception why) when (why is IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"{fault.Message} It cannot be put out of the way: {why.Message}", why);
            }
        }
    }

    /// <summary>Removes what a killed writer left.</summary>
    internal static void Sweep(AdapterStore store)
    {
        foreach (var file in Directory.EnumerateFiles(store.Folder, $"memory.bin.*{DurableFile.TemporarySuffix}"))
        {
            File.Delete(file);
        }
    }
}
