using System.Buffers;
using System.Text.Json;

namespace DroneSeal.Vision;

/// <summary>The JSON header of a safetensors file, written so that equal content is equal bytes.</summary>
internal static class SafeTensorsHeader
{
    private const int Alignment = 8;

    internal static byte[] Build(
        IReadOnlyList<(string Name, IReadOnlyList<long> Shape, float[] Values)> ordered,
        IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteMetadata(writer, metadata);
            var begin = 0L;
            foreach (var (name, shape, values) in ordered)
            {
                var end = begin + (4L * values.Length);
                WriteTensor(writer, name, shape, begin, end);
                begin = end;
            }

            writer.WriteEndObject();
        }

        // Padded with spaces, so that the arrays start at a multiple of eight as the format asks of its writers.
        var padding = (Alignment - (buffer.WrittenCount % Alignment)) % Alignment;
        buffer.GetSpan(Alignment)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("__metadata__");
        foreach (var (key, value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteTensor(Utf8JsonWriter writer, string name, IReadOnlyList<long> shape, long begin, long end)
    {
        writer.WriteStartObject(name);
        writer.WriteString("dtype", "F32");
        writer.WriteStartArray("shape");
        foreach (var size in shape)
        {
            writer.WriteNumberValue(size);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
