using System.Text.Json.Nodes;

namespace DroneSeal.Host.Agent;

/// <summary>The settings' keys as a JSON Schema, for editors.</summary>
internal static class SettingsSchema
{
    /// <summary>The whole schema.</summary>
    internal static JsonObject Make()
    {
        var schema = Section(SettingKeys.Root);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Settings of the DroneSeal agent");
        return schema;
    }

    private static JsonObject Section(string table)
    {
        var keys = SettingKeys.Sections[table];
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var one = key.Form == SettingForm.Section ? Section(key.Of ?? key.Name) : Value(key);
            one["description"] = key.Help;
            properties[key.Name] = one;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] =
                new JsonArray([.. keys.Where(key => key.IsNeeded).Select(key => JsonValue.Create(key.Name))]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Value(SettingKey key) => key.Form switch
    {
        SettingForm.Number => Ranged("number", key),
        SettingForm.Whole => Ranged("integer", key),
        SettingForm.Flag => new JsonObject { ["type"] = "boolean" },
        SettingForm.Choice => new JsonObject
        {
            ["enum"] = new JsonArray([.. key.Choices!.Select(word => JsonValue.Create(word))]),
        },
        SettingForm.Wholes => new JsonObject { ["type"] = "array", ["items"] = Ranged("integer", key) },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Ranged(string type, SettingKey key) => new()
    {
        ["type"] = type,
        ["minimum"] = key.Low,
        ["maximum"] = key.High,
    };
}
