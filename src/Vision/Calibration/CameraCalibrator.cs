using System.Globalization;
using System.Numerics;
using OpenCvSharp;

namespace DroneSeal.Vision.Calibration;

/// <summary>Finds a camera's lens from views of a chessboard, by Zhang's method (2000) as OpenCV has
/// it.</summary>
public static class CameraCalibrator
{
    /// <summary>Fewest views: with fewer the lens is a guess.</summary>
    public const int LeastViews = 5;

    // Corners that do not reach out from the middle say nothing of the lens where it bends most.
    private const double LeastReach = 0.4;

    /// <summary>Calibrates.</summary>
    /// <param name="board">What was seen.</param>
    /// <param name="views">At least <see cref="LeastViews"/>, of different distances and tilts.</param>
    /// <param name="width">Pixels across of every picture.</param>
    /// <param name="height">Pixels down.</param>
    /// <exception cref="VisionException">The views do not tell; the reason says what to do.</exception>
    public static CalibrationResult Calibrate(
        Chessboard board, IReadOnlyList<BoardView> views, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(views);
        CheckCount(board, views);
        var points = PointsOf(board);
        var (matrix, distortion) = (new double[3, 3], new double[5]);
        double error;
        Vec3d[] turns;
        try
        {
            error = Cv2.CalibrateCamera(
                Enumerable.Repeat(points, views.Count), views.Select(view => view.Corners),
                new Size(width, height), matrix, distortion, out turns, out _);
        }
        catch (OpenCVException fault)
        {
            throw new VisionException($"the board's views cannot be explained: {fault.Message}", fault);
        }

        var lens = new LensModel(
            width, height, matrix[0, 0], matrix[1, 1], matrix[0, 2], matrix[1, 2],
            distortion[0], distortion[1], distortion[2], distortion[3], distortion[4]);
        CheckLens(lens);
        return new CalibrationResult(lens, error, [.. turns.Select(DownOf)], Warnings(lens, views, turns));
    }

    private static void CheckCount(Chessboard board, IReadOnlyList<BoardView> views)
    {
        if (views.FirstOrDefault(view => view.Corners.Count != board.Columns * board.Rows) is { } odd)
        {
            throw new VisionException(
                $"{odd.Name} has {odd.Corners.Count} corners instead of {board.Columns}x{board.Rows}");
        }

        if (views.Count < LeastViews)
        {
            throw new VisionException(
                $"{views.Count} view(s) of the board: {LeastViews} or more are needed, better 15, each at "
                + "another distance, tilt and place in the picture");
        }
    }

    private static void CheckLens(LensModel lens)
    {
        var problems = string.Join("; ", lens.Problems());
        if (problems.Length > 0)
        {
            throw new VisionException(
                $"the views tell nothing usable ({problems}): tilt the board more, up to 45 degrees");
        }
    }

    private static Point3f[] PointsOf(Chessboard board) =>
    [
        .. Enumerable.Range(0, board.Columns * board.Rows).Select(i => new Point3f(
            (float)(i % board.Columns * board.SquareMeters),
            (float)(i / board.Columns * board.SquareMeters),
            0)),
    ];

    // Which way is down in the camera's axes, if the board stands plumb: its upright side, whichever it is.
    private static Vector3 DownOf(Vec3d turn)
    {
        var axis = new Vector3((float)turn.Item0, (float)turn.Item1, (float)turn.Item2);
        var radians = axis.Length();
        var rotation = radians > 0
            ? Quaternion.CreateFromAxisAngle(axis / radians, radians)
            : Quaternion.Identity;
        var rows = Vector3.Transform(Vector3.UnitY, rotation);
        var columns = Vector3.Transform(Vector3.UnitX, rotation);
        var upright = MathF.Abs(rows.Y) >= MathF.Abs(columns.Y) ? rows : columns;
        return upright.Y >= 0 ? upright : -upright;
    }

    private static string[] Warnings(LensModel lens, IReadOnlyList<BoardView> views, Vec3d[] turns)
    {
        var warnings = new List<string>();
        var reach = views.SelectMany(view => view.Corners).Max(corner => Math.Max(
            Math.Abs(corner.X - (0.5 * lens.Width)) / lens.Width,
            Math.Abs(corner.Y - (0.5 * lens.Height)) / lens.Height));
        if (reach < LeastReach)
        {
            warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"no view comes near the picture's edge ({200 * reach:0} %): the lens is guessed there"));
        }

        var tilts = turns.Select(turn => Math.Sqrt((turn.Item0 * turn.Item0) + (turn.Item1 * turn.Item1)));
        if (tilts.Max() < 0.2)
        {
            warnings.Add("the board was hardly tilted: the focal length is uncertain");
        }

        return [.. warnings];
    }
}
