using System.Text.Json;
using System.Text.Json.Serialization;

namespace DroneSeal.Host;

/// <summary>Every JSON file that the program writes: snake_case names, nulls kept, indented.</summary>
internal static class JsonOutput
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
    };

    /// <summary>Writes <paramref name="value"/> to the file, if one was asked for, by a rename, so that no half file is seen.</summary>
    internal static void Write<T>(FileInfo? file, T value)
    {
        if (file is null)
        {
            return;
        }

        Directory.CreateDirectory(file.DirectoryName!);
        var unfinished = file.FullName + ".unfinished";
        File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(value, Options));
        File.Move(unfinished, file.FullName, overwrite: true);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options)
        ?? throw new HostException(ExitCode.BadInput, $"{path} is empty.");
}
