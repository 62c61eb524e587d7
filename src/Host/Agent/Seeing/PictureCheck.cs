using DroneSeal.Core;

namespace DroneSeal.Host.Agent;

/// <summary>Whether a picture shows anything at all. One that does not must not pass for a look at free
/// space.</summary>
internal static class PictureCheck
{
    private const int Samples = 4096;
    private const int Dark = 12;
    private const int Bright = 245;
    private const double MostDark = 0.95;
    private const double MostBright = 0.7;
    private const double LeastDeviation = 2;

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    /// <remarks>Looks at some 4,000 pixels; allocates nothing for a good picture.</remarks>
    internal static string? Fault(Frame frame)
    {
        var pixels = frame.Width * frame.Height;
        if (pixels == 0)
        {
            return null;
        }

        // A step that shares no factor with common widths, so that the samples make no columns.
        var step = Math.Max(1, pixels / Samples) | 1;
        var (count, dark, bright, sum, squares) = (0, 0, 0, 0L, 0L);
        for (var i = 0; i < pixels; i += step)
        {
            var at = 3 * i;
            var luma = (frame.Bgr[at] + (2 * frame.Bgr[at + 1]) + frame.Bgr[at + 2]) / 4;
            dark += luma <= Dark ? 1 : 0;
            bright += luma >= Bright ? 1 : 0;
            (count, sum, squares) = (count + 1, sum + luma, squares + ((long)luma * luma));
        }

        var mean = sum / (double)count;
        var deviation = Math.Sqrt(Math.Max(0, (squares / (double)count) - (mean * mean)));
        return dark >= MostDark * count
            ? "the picture is black: is the lens covered, or the exposure too short?"
            : bright >= MostBright * count ? "the picture is overexposed: most of it is white"
            : deviation < LeastDeviation ? "the picture is all of one colour"
            : null;
    }
}
