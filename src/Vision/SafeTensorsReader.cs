using System.Buffers.Binary;
using System.Text.Json;

namespace DroneSeal.Vision;

/// <summary>Reads the header and the arrays of a safetensors file, refusing whatever does not fit exactly.</summary>
internal static class SafeTensorsReader
{
    private sealed record Entry(string Name, string Type, long[] Shape, long Count, long Begin, long End);

    internal static SafeTensorsFile Read(ReadOnlySpan<byte> header, ReadOnlySpan<byte> data, string what)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<Entry>();
        try
        {
            using var document = JsonDocument.Parse(header.ToArray());
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name == "__metadata__")
                {
                    ReadMetadata(property.Value, metadata);
                }
                else
                {
                    entries.Add(ReadEntry(property.Name, property.Value, what));
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException
            or KeyNotFoundException or ArgumentException)
        {
            throw new VisionException($"The safetensors file {what} has a damaged header: fetch or write it again.", error);
        }

        CheckOffsets(entries, data.Length, what);
        return new SafeTensorsFile(metadata, Widen(entries, data, what));
    }

    private static void ReadMetadata(JsonElement element, Dictionary<string, string> into)
    {
        foreach (var pair in element.EnumerateObject())
        {
            into[pair.Name] = pair.Value.GetString() ?? throw new FormatException("null");
        }
    }

    private static Entry ReadEntry(string name, JsonElement element, string what)
    {
        var type = element.GetProperty("dtype").GetString() ?? "";
        var shape = element.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
        var offsets = element.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64()).ToArray();
        if (offsets.Length != 2)
        {
            throw SafeTensors.Damaged(what, $"gives {offsets.Length} offsets for {name} instead of two");
        }

        return new Entry(name, type, shape, Count(name, shape, what), offsets[0], offsets[1]);
    }

    private static long Count(string name, long[] shape, string what)
    {
        var count = 1L;
        foreach (var size in shape)
        {
            // Larger than any array that memory can hold; also keeps the product below from overflowing.
            if (size < 0 || (size > 0 && count > int.MaxValue / size))
            {
                throw SafeTensors.Damaged(what, $"gives {name} the impossible shape [{string.Join(", ", shape)}]");
            }

            count *= size;
        }

        return count;
    }

    private static void CheckOffsets(List<Entry> entries, long length, string what)
    {
        entries.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));
        var at = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != at || entry.End < entry.Begin || entry.End > length)
            {
                throw SafeTensors.Damaged(
                    what, $"places {entry.Name} at {entry.Begin}..{entry.End}, which overlaps, leaves a gap or lies outside");
            }

            at = entry.End;
        }

        if (at != length)
        {
            throw SafeTensors.Damaged(what, $"has {length} bytes of arrays and describes {at}");
        }
    }

    private static Dictionary<string, TensorArray> Widen(List<Entry> entries, ReadOnlySpan<byte> data, string what)
    {
        var tensors = new Dictionary<string, TensorArray>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var width = Width(entry, what);
            if (entry.End - entry.Begin != entry.Count * width)
            {
                throw SafeTensors.Damaged(
                    what, $"gives {entry.Name} {entry.End - entry.Begin} bytes and a shape that needs {entry.Count * width}");
            }

            var values = Values(entry.Type, data[(int)entry.Begin..(int)entry.End], (int)entry.Count);
            if (!tensors.TryAdd(entry.Name, new TensorArray(entry.Shape, values)))
            {
                throw SafeTensors.Damaged(what, $"names {entry.Name} twice");
            }
        }

        return tensors;
    }

    private static int Width(Entry entry, string what) => entry.Type switch
    {
        "F32" => 4,
        "F16" or "BF16" => 2,
        _ => throw new VisionException(
            $"The array {entry.Name} of {what} has the type {entry.Type}; only F32, F16 and BF16 are read: convert it to F32."),
    };

    private static float[] Values(string type, ReadOnlySpan<byte> bytes, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = type switch
            {
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]),
                _ => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16),
            };
        }

        return values;
    }
}
