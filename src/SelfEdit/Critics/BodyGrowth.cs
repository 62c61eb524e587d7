using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>How far an obstacle's body goes on outside a box: the sign of a partial box.</summary>
internal sealed class BodyGrowth
{
    // One box's height above it and one below.
    private const int AllRows = 3 * BoxGrid.Rows;

    // Rows of stripes in a row before the body counts as ended.
    private const int MaxStripeRows = 8;

    private readonly double[] _colour = new double[AllRows];
    private readonly double[] _stripe = new double[AllRows];

    /// <summary>Body above the box, in box heights, 0..1.</summary>
    internal double Above { get; private set; }

    /// <summary>Body below the box, in box heights, 0..1.</summary>
    internal double Below { get; private set; }

    /// <summary>Colour that crosses the left or the right edge, 0..1.</summary>
    internal double Sides { get; private set; }

    internal void Measure(ColourMaps maps, in PixelBox box)
    {
        Profile(maps, box, -0.1, 1.1, ColourMaps.Primary, _colour);
        Profile(maps, box, 0.3, 0.7, ColourMaps.Stripe, _stripe);
        Above = CountAbove() / (double)BoxGrid.Rows;
        Below = CountBelow() / (double)BoxGrid.Rows;
        Sides = Math.Max(
            Math.Min(Column(maps, box, -0.3, 0), Column(maps, box, 0, 0.2)),
            Math.Min(Column(maps, box, 1, 1.3), Column(maps, box, 0.8, 1)));
    }

    private static void Profile(
        ColourMaps maps, in PixelBox box, double from, double to, int channel, double[] into)
    {
        var left = box.Left + (from * box.Width);
        var right = box.Left + (to * box.Width);
        var height = box.Height / (double)BoxGrid.Rows;
        var scale = 1 / Math.Max(height * (right - left), 1e-6);
        var before = 0.0;
        for (var i = 0; i <= AllRows; i++)
        {
            var y = box.Top + ((i - BoxGrid.Rows) * height);
            var sum = (maps.At(right, y) - maps.At(left, y))[channel];
            if (i > 0)
            {
                into[i - 1] = (sum - before) * scale;
            }

            before = sum;
        }
    }

    private static double Column(ColourMaps maps, in PixelBox box, double from, double to) => maps.Mean(
        box.Left + (from * box.Width), box.Top, box.Left + (to * box.Width), box.Bottom)[ColourMaps.Primary];

    // Upwards the body may not suddenly grow wider: that would be the foot of another object behind.
    private int CountAbove()
    {
        const int start = BoxGrid.Rows;
        var reference = Math.Max(_colour[start], Math.Max(_colour[start + 1], _colour[start + 2]));
        return Count(start - 1, -1, reference, 0.25, 1.3);
    }

    private int CountBelow()
    {
        const int end = 2 * BoxGrid.Rows;
        var reference = Math.Max(_colour[end - 1], Math.Max(_colour[end - 2], _colour[end - 3]));
        return Count(end, 1, reference, 0.6, double.PositiveInfinity);
    }

    private int Count(int start, int step, double reference, double least, double greatest)
    {
        if (reference <= 0.05)
        {
            return 0;
        }

        var edge = Math.Max(reference, 0.1);
        var (reached, stripes) = (0, 0);
        for (var i = 0; i < BoxGrid.Rows; i++)
        {
            var row = start + (i * step);
            var isColour = _colour[row] > least * edge && _colour[row] < (greatest * edge) + 0.05;
            var isStripe = _stripe[row] > 0.45 && _colour[row] < 0.25 * edge;
            stripes += isStripe ? 1 : 0;
            if (!(isColour || isStripe) || stripes > MaxStripeRows)
            {
                break;
            }

            reached = isColour ? i + 1 : reached;
        }

        return reached;
    }
}
