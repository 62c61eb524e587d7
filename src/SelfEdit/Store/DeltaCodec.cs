using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Edits as small differences: every changed array in 8-bit steps of its own size,
/// compressed.</summary>
/// <remarks>
/// <code>
/// "DSDELTA1" | previous set, 32 bytes | result, 32 | start arrays used, 32 | length of the rest, 4 | Brotli:
///   start name | count | per array: name, new?, rank, sizes, step (float32) | per array: steps (int8 each)
/// value = from + step * count, in float32: one multiplication and one addition, each rounded.
/// </code>
/// The same on every machine, so a replayed edit is equal bit for bit. Arrays that do not change are not
/// written.
/// </remarks>
public static class DeltaCodec
{
    private const int HeaderLength = 8 + 32 + 32 + 32;

    private static ReadOnlySpan<byte> Magic => "DSDELTA1"u8;

    /// <summary>Rounds a candidate to 8-bit steps away from what it started from, and writes the
    /// steps.</summary>
    /// <param name="previous">The set before the edit; arrays that the candidate does not name stay as they
    /// are.</param>
    /// <param name="candidate">Arrays after the patch steps, by full name.</param>
    /// <param name="start">Where arrays start that <paramref name="previous"/> does not have.</param>
    /// <exception cref="ArgumentException">
    /// A value is not finite, a shape changed, or a new array has no start.
    /// </exception>
    public static EncodedDelta Encode(
        AdapterSet previous, IReadOnlyDictionary<string, AdapterArray> candidate, AdapterStart? start = null)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(candidate);
        var arrays = candidate.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Difference(previous, start, pair.Key, pair.Value))
            .Where(array => array.IsNew || array.Step != 0)
            .ToList();
        var set = Apply(previous, arrays, start);
        byte[] bytes =
        [
            .. Magic,
            .. Convert.FromHexString(previous.Sha256),
            .. Convert.FromHexString(set.Sha256),
            .. HashOfStart(arrays, start),
            .. DeltaPayload.Pack(start?.Name ?? "", arrays),
        ];
        return new EncodedDelta(bytes, set);
    }

    /// <summary>The set after an edit.</summary>
    /// <param name="previous">The set before it.</param>
    /// <param name="bytes">What <see cref="Encode"/> wrote.</param>
    /// <param name="start">The same start as then, where the edit began a zone.</param>
    /// <exception cref="StoreException">The bytes are damaged, or belong to another set or start.</exception>
    public static AdapterSet Decode(AdapterSet previous, ReadOnlySpan<byte> bytes, AdapterStart? start = null)
    {
        ArgumentNullException.ThrowIfNull(previous);
        if (!TryReadEnds(bytes, out var from, out var to))
        {
            throw new StoreException("The bytes are no edit of DroneSeal: bring back a copy.");
        }

        if (from != previous.Sha256)
        {
            throw new StoreException($"The edit belongs to the set {from}, not to {previous.Sha256}.");
        }

        var (startName, arrays) = DeltaPayload.Unpack(bytes[HeaderLength..]);
        RequireOrigins(previous, arrays, start, startName, bytes[72..104]);
        var set = Apply(previous, arrays, start);
        return set.Sha256 == to
            ? set
            : throw new StoreException(
                $"The edit is damaged: it should lead to {to} and leads to {set.Sha256}.");
    }

    /// <summary>The set that an edit belongs to and the one that it leads to, without decoding it.</summary>
    /// <returns>False where the bytes are no edit.</returns>
    public static bool TryReadEnds(
        ReadOnlySpan<byte> bytes, out string previousSha256, out string resultSha256)
    {
        var isEdit = bytes.Length >= HeaderLength && bytes[..8].SequenceEqual(Magic);
        previousSha256 = isEdit ? Convert.ToHexStringLower(bytes[8..40]) : "";
        resultSha256 = isEdit ? Convert.ToHexStringLower(bytes[40..72]) : "";
        return isEdit;
    }

    private static ArrayDelta Difference(
        AdapterSet previous, AdapterStart? start, string name, AdapterArray to)
    {
        if (previous.Arrays.TryGetValue(name, out var from))
        {
            return ArrayDelta.Between(name, from, to, isNew: false);
        }

        return start is not null && start.Arrays.TryGetValue(name, out from)
            ? ArrayDelta.Between(name, from, to, isNew: true)
            : throw new ArgumentException(
                $"The array {name} is new, and the start {start?.Name ?? "(none)"} does not name it.",
                nameof(start));
    }

    private static AdapterSet Apply(
        AdapterSet previous, IReadOnlyList<ArrayDelta> arrays, AdapterStart? start)
    {
        var all = previous.Arrays.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var array in arrays)
        {
            all[array.Name] = array.Apply(array.IsNew ? start!.Arrays[array.Name] : all[array.Name]);
        }

        return new AdapterSet(all, previous.AnchorSha256);
    }

    private static void RequireOrigins(
        AdapterSet previous,
        IReadOnlyList<ArrayDelta> arrays,
        AdapterStart? start,
        string startName,
        ReadOnlySpan<byte> startHash)
    {
        foreach (var array in arrays)
        {
            var origin = array.IsNew ? start?.Arrays : previous.Arrays;
            if (origin is null || !origin.TryGetValue(array.Name, out var from))
            {
                throw new StoreException(
                    $"The edit needs the array {array.Name} of the start {startName}: give that start.");
            }

            if (!from.Shape.SequenceEqual(array.Shape) || from.Values.Length != array.Counts.Length)
            {
                throw new StoreException(
                    $"The edit's array {array.Name} has another shape than the one it starts from.");
            }
        }

        if (!startHash.SequenceEqual(HashOfStart(arrays, start)))
        {
            throw new StoreException(
                $"The start {startName} holds other values than when the edit was made.");
        }
    }

    private static byte[] HashOfStart(IReadOnlyList<ArrayDelta> arrays, AdapterStart? start)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var array in arrays.Where(array => array.IsNew))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(array.Name + "\n"));
            hash.AppendData(MemoryMarshal.AsBytes<float>(start!.Arrays[array.Name].Values));
        }

        return hash.GetHashAndReset();
    }
}
