using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Vision.Tests.Calibration;

/// <summary>A chessboard seen from many places, drawn through a known lens.</summary>
internal static class BoardPictures
{
    private const float Square = 0.025f;

    private static readonly Lazy<LensPicture> _wide = new(() => new LensPicture(LensPicture.Wide));
    private static readonly Lazy<IReadOnlyList<Frame>> _views = new(() => Make(15));

    internal static Chessboard Board { get; } = new(9, 6, Square);

    /// <summary>The wide lens, drawing.</summary>
    internal static LensPicture Wide => _wide.Value;

    /// <summary>Fifteen views through the wide lens. Not to be written to.</summary>
    internal static IReadOnlyList<Frame> Views => _views.Value;

    /// <summary>Those of the views in which the board is found whole.</summary>
    internal static IReadOnlyList<BoardView> Found()
    {
        using var finder = new BoardFinder(Board);
        return [.. Views.Select(finder.Find).OfType<BoardView>()];
    }

    /// <summary>The board, plumb and straight ahead of a vehicle, seen by a camera of some mount.</summary>
    internal static Frame Plumb(double pitchRadians, double rollRadians)
    {
        var seen = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)-rollRadians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, (float)-pitchRadians);
        return Draw(seen, new Vector3(0.02f, 0.01f, 0.36f));
    }

    internal static float Gray(float x, float y)
    {
        var (column, row) = ((x / Square) + 5, (y / Square) + 3.5f);
        var isOutside = column is < 0 or >= 10 || row is < 0 or >= 7;
        return isOutside || (((int)column + (int)row) % 2) == 0 ? 230 : 25;
    }

    private static Frame Draw(Quaternion turn, Vector3 centre) => Wide.Draw(turn, centre, Gray);

    private static List<Frame> Make(int count)
    {
        var random = new Random(7);
        var frames = new List<Frame>();
        while (frames.Count < count)
        {
            var turn = Quaternion.CreateFromYawPitchRoll(
                Angle(random, 0.6), Angle(random, 0.6), Angle(random, 0.4));
            var ray = Wide.Direction(random.Next(60, 580), random.Next(50, 430));
            var centre = (0.26f + (0.2f * random.NextSingle())) * new Vector3(ray, 1);
            if (IsInView(turn, centre))
            {
                var frame = Draw(turn, centre);
                frame.Name = $"view-{frames.Count:d2}.png";
                frames.Add(frame);
            }
        }

        return frames;
    }

    private static float Angle(Random random, double most) => (float)(most * ((2 * random.NextDouble()) - 1));

    private static bool IsInView(Quaternion turn, Vector3 centre)
    {
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = (corner % 2 == 0 ? -5.2f : 5.2f, corner < 2 ? -3.7f : 3.7f);
            var at = centre + Vector3.Transform(new Vector3(x * Square, y * Square, 0), turn);
            var (column, row) = LensPicture.Wide.Show(at.X / at.Z, at.Y / at.Z);
            if (!(column is > 4 and < 636 && row is > 4 and < 476))
            {
                return false;
            }
        }

        return true;
    }
}
