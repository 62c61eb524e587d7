using System.Text.Json;

namespace DroneSeal.Bench;

/// <summary>How figures are written.</summary>
internal static class JsonOptions
{
    internal static JsonSerializerOptions Indented { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
