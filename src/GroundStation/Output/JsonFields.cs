using System.Text.Json;

namespace DroneSeal.GroundStation.Output;

/// <summary>Fields that may be missing; what is no number is null, as JSON has none.</summary>
internal static class JsonFields
{
    internal static void WriteOptional(this Utf8JsonWriter writer, string name, double? value, int digits = 6)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, Math.Round(number, digits));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal static void WriteOptional(this Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } isTrue)
        {
            writer.WriteBoolean(name, isTrue);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
