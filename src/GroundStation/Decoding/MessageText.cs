using System.Text;
using System.Text.Json;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Decoding;

/// <summary>Whole messages, for people and as JSON.</summary>
internal static class MessageText
{
    private const int MostShown = 12;

    /// <summary>All fields on one line.</summary>
    internal static string Line(in MavlinkFrame frame)
    {
        var info = frame.IsVerified ? MavlinkCatalogue.Find(frame.MessageId) : null;
        if (info is null)
        {
            return $"{frame.Payload.Length} bytes: {Convert.ToHexStringLower(frame.Payload)}";
        }

        var payload = FieldText.Whole(frame.Payload, info, stackalloc byte[MavlinkFrameFormat.Longest]);
        var line = new StringBuilder();
        foreach (var field in info.Fields)
        {
            line.Append(line.Length > 0 ? "  " : "").Append(field.Name).Append(' ');
            AppendValue(line, field, payload);
        }

        return line.ToString();
    }

    /// <summary>All fields, as members of the object that is open.</summary>
    internal static void Write(Utf8JsonWriter writer, MavlinkMessageInfo info, ReadOnlySpan<byte> payload)
    {
        foreach (var field in info.Fields)
        {
            writer.WritePropertyName(field.Name);
            if (field.ArrayLength > 0 && field.WireType != "char")
            {
                writer.WriteStartArray();
                for (var i = 0; i < field.ArrayLength; i++)
                {
                    WriteElement(writer, field, i, payload);
                }

                writer.WriteEndArray();
            }
            else
            {
                WriteElement(writer, field, 0, payload);
            }
        }
    }

    private static void WriteElement(
        Utf8JsonWriter writer, MavlinkFieldInfo field, int index, ReadOnlySpan<byte> payload)
    {
        var text = FieldText.Read(field, index, payload);
        if (FieldText.IsNumber(field, text))
        {
            writer.WriteRawValue(text);
        }
        else if (field.WireType == "char")
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void AppendValue(StringBuilder line, MavlinkFieldInfo field, ReadOnlySpan<byte> payload)
    {
        var count = FieldText.Count(field);
        if (count == 1)
        {
            var text = FieldText.Read(field, 0, payload);
            line.Append(field.WireType == "char" ? $"\"{text}\"" : text);
            return;
        }

        line.Append('[');
        for (var i = 0; i < Math.Min(count, MostShown); i++)
        {
            line.Append(i > 0 ? " " : "").Append(FieldText.Read(field, i, payload));
        }

        line.Append(count > MostShown ? " ...]" : "]");
    }
}
