using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DroneSeal.Ledger;

/// <summary>One text for one value: names in ordinal order, no blanks, the shortest digits that read back the
/// same.</summary>
/// <remarks>
/// Rows are hashed as stored and never written anew to be checked, so a later version may choose other digits
/// without breaking an old chain. NaN and infinities are the strings <c>"NaN"</c>, <c>"Infinity"</c>,
/// <c>"-Infinity"</c>.
/// </remarks>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions _settings = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions _writerSettings =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="ArgumentException">The value holds JSON with one name twice, or nothing that JSON can
    /// say.</exception>
    public static string Write<T>(T value)
    {
        try
        {
            return Write(JsonSerializer.SerializeToElement(value, _settings));
        }
        catch (Exception fault) when (
            fault is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new ArgumentException(
                $"The value cannot be written as JSON: {fault.Message}", nameof(value), fault);
        }
    }

    /// <summary>The value of a text.</summary>
    /// <exception cref="JsonException">The text is no such value.</exception>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, _settings) ?? throw new JsonException("The text is null.");

    /// <summary>The canonical text of an element.</summary>
    private static string Write(in JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _writerSettings))
        {
            WriteElement(element, writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteElement(in JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, writer);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteElement(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                WriteNumber(element.GetRawText(), writer);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(in JsonElement element, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        string? last = null;
        var properties = element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (property.Name == last)
            {
                throw new JsonException($"The name \"{last}\" stands twice in one object.");
            }

            last = property.Name;
            writer.WritePropertyName(last);
            WriteElement(property.Value, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(string raw, Utf8JsonWriter writer)
    {
        var isWhole = raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        if (isWhole)
        {
            writer.WriteRawValue(raw, skipInputValidation: true);
            return;
        }

        var value = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            throw new JsonException($"The number {raw} is too large.");
        }

        writer.WriteNumberValue(value);
    }
}
