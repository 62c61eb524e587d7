using DroneSeal.Core;

namespace DroneSeal.Host.CourseFlights;

/// <summary>A box in one frame, pixels of that frame.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Score">Confidence, 0..1; 1 for the truth.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal sealed record BoxRecord(string Name, float Score, float Left, float Top, float Right, float Bottom)
{
    internal static BoxRecord Of(string name, float score, in PixelBox box) =>
        new(name, score, box.Left, box.Top, box.Right, box.Bottom);
}
