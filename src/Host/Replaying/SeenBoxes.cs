using DroneSeal.Core;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Vision;

namespace DroneSeal.Host.Replaying;

/// <summary>What one look at a picture found, the surest first.</summary>
/// <param name="Boxes">The detections.</param>
/// <param name="Names">Names by class number.</param>
internal sealed record SeenBoxes(IReadOnlyList<Detection> Boxes, IReadOnlyList<string> Names)
{
    /// <summary>A copy of a list that changes.</summary>
    internal static SeenBoxes Of(DetectionList list, IReadOnlyList<string> names) =>
        new(list.ToArray(), names);

    /// <summary>What a box is called.</summary>
    internal string NameOf(int box)
    {
        var row = Boxes[box].ClassId;
        return row >= 0 && row < Names.Count ? Names[row] : $"class {row}";
    }

    internal BoxRecord RecordOf(int box) => BoxRecord.Of(NameOf(box), Boxes[box].Score, Boxes[box].Box);

    internal IReadOnlyList<BoxRecord> Records() => [.. Enumerable.Range(0, Boxes.Count).Select(RecordOf)];
}
