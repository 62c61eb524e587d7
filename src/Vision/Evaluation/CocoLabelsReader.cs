using System.Text.Json;
using DroneSeal.Core;

namespace DroneSeal.Vision.Evaluation;

/// <summary>Reads the parts of a COCO labels file and ties them together.</summary>
internal sealed class CocoLabelsReader(JsonElement root, string what)
{
    internal CocoLabels Read()
    {
        var categories = new Dictionary<long, string>();
        foreach (var category in Section("categories"))
        {
            categories[Number(category, "id", "category")] = Text(category, "name", "category");
        }

        var boxes = new Dictionary<long, List<LabelledBox>>();
        var pictures = new List<(long Id, JsonElement Element)>();
        foreach (var image in Section("images"))
        {
            var id = Number(image, "id", "picture");
            pictures.Add((id, image));
            boxes[id] = [];
        }

        foreach (var annotation in Section("annotations"))
        {
            AddBox(annotation, categories, boxes);
        }

        var labelled = pictures.Select(picture => Picture(picture.Element, boxes[picture.Id]))
            .OrderBy(picture => picture.FileName, StringComparer.Ordinal);
        return new CocoLabels([.. categories.Values], [.. labelled]);
    }

    private JsonElement.ArrayEnumerator Section(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var section)
            && section.ValueKind == JsonValueKind.Array
            ? section.EnumerateArray()
            : throw Wrong($"it has no list of {name}");

    private void AddBox(
        JsonElement annotation, Dictionary<long, string> categories, Dictionary<long, List<LabelledBox>> boxes)
    {
        if (!boxes.TryGetValue(Number(annotation, "image_id", "annotation"), out var list))
        {
            throw Wrong($"an annotation names the picture {Number(annotation, "image_id", "annotation")}, which is not listed");
        }

        if (!categories.TryGetValue(Number(annotation, "category_id", "annotation"), out var name))
        {
            throw Wrong($"an annotation names the category {Number(annotation, "category_id", "annotation")}, which is not listed");
        }

        var box = Box(annotation);
        list.Add(new LabelledBox(
            name, box, Area(annotation, box), IsSet(annotation, "iscrowd"), IsSet(annotation, "ignore"), Attributes(annotation)));
    }

    private PixelBox Box(JsonElement annotation)
    {
        var sides = annotation.TryGetProperty("bbox", out var element) && element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select(side => side.GetSingle()).ToArray()
            : [];
        return sides.Length == 4 && sides.All(float.IsFinite) && sides[2] >= 0 && sides[3] >= 0
            ? new PixelBox(sides[0], sides[1], sides[0] + sides[2], sides[1] + sides[3])
            : throw Wrong("an annotation has no bbox of four numbers: x, y, width, height");
    }

    private static float Area(JsonElement annotation, PixelBox box) =>
        annotation.TryGetProperty("area", out var area) && area.ValueKind == JsonValueKind.Number ? area.GetSingle() : box.Area;

    private LabelledPicture Picture(JsonElement image, List<LabelledBox> boxes) => new(
        Text(image, "file_name", "picture"), Size(image, "width"), Size(image, "height"),
        image.TryGetProperty("scene", out var scene) && scene.ValueKind == JsonValueKind.String ? scene.GetString()! : "", boxes);

    private static int Size(JsonElement image, string name) =>
        image.TryGetProperty(name, out var size) && size.TryGetInt32(out var pixels) ? pixels : 0;

    private static bool IsSet(JsonElement element, string name) =>
        element.TryGetProperty(name, out var flag)
            && (flag.ValueKind == JsonValueKind.True || (flag.ValueKind == JsonValueKind.Number && flag.GetDouble() != 0));

    private static Dictionary<string, string> Attributes(JsonElement annotation) => annotation.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.String)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last().Value.GetString()!, StringComparer.Ordinal);

    private long Number(JsonElement element, string name, string of) =>
        element.TryGetProperty(name, out var number) && number.TryGetInt64(out var value)
            ? value
            : throw Wrong($"a {of} has no whole number {name}");

    private string Text(JsonElement element, string name, string of) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw Wrong($"a {of} has no {name}");

    private VisionException Wrong(string problem) => new($"{what} is no usable COCO labels file: {problem}.");
}
