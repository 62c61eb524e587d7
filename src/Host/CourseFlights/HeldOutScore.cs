using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>How adapters do on frames of layouts that were not flown.</summary>
/// <param name="NovelAp50">AP50 of the class that may be learned; null where no frame shows it.</param>
/// <param name="NovelRecall">Recall at the operating score, IoU 0.5.</param>
/// <param name="NovelPrecision">Precision at the same; null without boxes.</param>
/// <param name="BaseAp50">AP50 over the base classes that the frames show; null where they show none.</param>
internal sealed record HeldOutScore(
    [property: JsonPropertyName("novel_ap50")] double? NovelAp50, double NovelRecall, double? NovelPrecision,
    [property: JsonPropertyName("base_ap50")] double? BaseAp50);
