using System.Text.Json;
using System.Text.Json.Nodes;

namespace DroneSeal.Sim;

/// <summary>The JSON schema of course files, for editors; made from the reader's own keys.</summary>
public static class CourseSchema
{
    /// <summary>The schema's text.</summary>
    public static string Write()
    {
        var root = Section(CourseKeys.Root);
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "A course of DroneSeal");
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static JsonObject Section(string name)
    {
        var properties = new JsonObject();
        foreach (var key in CourseKeys.Sections[name])
        {
            var value = Value(key);
            value.Insert(0, "description", key.Help);
            properties[key.Name] = value;
        }
        var needed = CourseKeys.Sections[name].Where(key => key.IsNeeded)
            .Select(key => (JsonNode)JsonValue.Create(key.Name)).ToArray();
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray(needed),
            ["properties"] = properties,
        };
    }

    private static JsonObject Value(CourseKey key) => key.Form switch
    {
        CourseKeyForm.Number => Number(key),
        CourseKeyForm.Range => new JsonObject { ["anyOf"] = new JsonArray(Number(key), Array(Number(key), 2, 2)) },
        CourseKeyForm.Choice => Choice(key),
        CourseKeyForm.Choices => new JsonObject { ["anyOf"] = new JsonArray(Choice(key), Array(Choice(key), 1, null)) },
        CourseKeyForm.Section => Section(key.Name),
        CourseKeyForm.Sections => Array(Section(key.Name), 0, null),
        CourseKeyForm.Points => Array(Array(Number(key), 2, 2), 2, null),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Number(CourseKey key) => new()
    {
        ["type"] = "number",
        ["minimum"] = key.Low,
        ["maximum"] = key.High,
    };

    private static JsonObject Choice(CourseKey key) => new()
    {
        ["enum"] = new JsonArray([.. key.Choices!.Select(word => (JsonNode)JsonValue.Create(word))]),
    };

    private static JsonObject Array(JsonObject items, int least, int? most)
    {
        var array = new JsonObject { ["type"] = "array", ["items"] = items, ["minItems"] = least };
        if (most is { } limit)
        {
            array["maxItems"] = limit;
        }
        return array;
    }
}
