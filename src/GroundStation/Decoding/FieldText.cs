using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Decoding;

/// <summary>Reads fields of any message from its payload, by its definition.</summary>
internal static class FieldText
{
    /// <summary>One element of a field as text.</summary>
    /// <param name="field">Which field; a text is one element.</param>
    /// <param name="index">Which element; 0 where it is no array.</param>
    /// <param name="payload">The whole payload, trailing zeros put back.</param>
    internal static string Read(MavlinkFieldInfo field, int index, ReadOnlySpan<byte> payload)
    {
        if (field.WireType == "char")
        {
            return ReadText(field, payload);
        }

        var at = payload[(field.Offset + (index * Size(field.WireType)))..];
        return field.WireType switch
        {
            "int8_t" => Text((sbyte)at[0]),
            "uint16_t" => Text(BinaryPrimitives.ReadUInt16LittleEndian(at)),
            "int16_t" => Text(BinaryPrimitives.ReadInt16LittleEndian(at)),
            "uint32_t" => Text(BinaryPrimitives.ReadUInt32LittleEndian(at)),
            "int32_t" => Text(BinaryPrimitives.ReadInt32LittleEndian(at)),
            "uint64_t" => Text(BinaryPrimitives.ReadUInt64LittleEndian(at)),
            "int64_t" => Text(BinaryPrimitives.ReadInt64LittleEndian(at)),
            "float" =>
                BinaryPrimitives.ReadSingleLittleEndian(at).ToString("R", CultureInfo.InvariantCulture),
            "double" =>
                BinaryPrimitives.ReadDoubleLittleEndian(at).ToString("R", CultureInfo.InvariantCulture),
            _ => Text(at[0]),
        };
    }

    /// <summary>How many elements a field shows: 1 for a text.</summary>
    internal static int Count(MavlinkFieldInfo field) =>
        field.WireType == "char" ? 1 : Math.Max(1, field.ArrayLength);

    /// <summary>Whether the text is a number in JSON too.</summary>
    internal static bool IsNumber(MavlinkFieldInfo field, string text) =>
        field.WireType != "char" && text is not ("NaN" or "Infinity" or "-Infinity");

    /// <summary>Puts a payload's trailing zeros back.</summary>
    internal static ReadOnlySpan<byte> Whole(
        ReadOnlySpan<byte> payload, MavlinkMessageInfo info, Span<byte> buffer)
    {
        buffer = buffer[..info.Length];
        buffer.Clear();
        payload[..Math.Min(payload.Length, info.Length)].CopyTo(buffer);
        return buffer;
    }

    private static string ReadText(MavlinkFieldInfo field, ReadOnlySpan<byte> payload)
    {
        var bytes = payload.Slice(field.Offset, Math.Max(1, field.ArrayLength));
        var end = bytes.IndexOf((byte)0);
        return Printable.Of(Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]));
    }

    private static int Size(string wireType) => wireType switch
    {
        "uint16_t" or "int16_t" => 2,
        "uint32_t" or "int32_t" or "float" => 4,
        "uint64_t" or "int64_t" or "double" => 8,
        _ => 1,
    };

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
