using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision.Calibration;

/// <summary>Finds a chessboard's inner corners in pictures. Not thread-safe.</summary>
public sealed class BoardFinder : IDisposable
{
    // OpenCV's search takes minutes for a large noisy picture with another board: it looks at a small smooth
    // one, and the corners are then found to a fraction of a pixel in the large one.
    private const int SearchedWidth = 640;

    private static readonly Size _nothing = new(-1, -1);

    private readonly Chessboard _board;
    private readonly Mat _picture = new();
    private readonly Mat _gray = new();
    private readonly Mat _small = new();

    /// <summary>Looks for one board.</summary>
    /// <exception cref="ArgumentException">There is no such board; all faults are named.</exception>
    public BoardFinder(Chessboard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var problems = string.Join("; ", board.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(board));
        }

        _board = board;
    }

    /// <summary>The board in a picture; null where not all of it was found.</summary>
    public BoardView? Find(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _picture.Create(frame.Height, frame.Width, MatType.CV_8UC3);
        frame.Bgr.AsSpan(0, 3 * frame.Width * frame.Height).CopyTo(_picture.AsSpan<byte>());
        Cv2.CvtColor(_picture, _gray, ColorConversionCodes.BGR2GRAY);
        if (Search() is not { } corners)
        {
            return null;
        }

        var end = new TermCriteria(CriteriaTypes.Count | CriteriaTypes.Eps, 60, 0.001);
        var half = Window(corners);
        var exact = Cv2.CornerSubPix(_gray, corners, new Size(half, half), _nothing, end);
        return new BoardView(frame.Name, exact);
    }

    /// <summary>Frees its pictures.</summary>
    public void Dispose()
    {
        _picture.Dispose();
        _gray.Dispose();
        _small.Dispose();
    }

    private Point2f[]? Search()
    {
        var scale = Math.Max(1, (double)_gray.Width / SearchedWidth);
        var size = new Size((int)(_gray.Width / scale), (int)(_gray.Height / scale));
        Cv2.Resize(_gray, _small, size, 0, 0, InterpolationFlags.Area);
        Cv2.GaussianBlur(_small, _small, new Size(3, 3), 0);
        var flags =
            ChessboardFlags.AdaptiveThresh | ChessboardFlags.NormalizeImage | ChessboardFlags.FastCheck;
        var isFound = Cv2.FindChessboardCorners(
            _small, new Size(_board.Columns, _board.Rows), out var corners, flags);
        // By the middles of pixels: index 0 is half a pixel from the edge in either picture.
        return isFound
            ? [.. corners.Select(one => new Point2f(Large(one.X, scale), Large(one.Y, scale)))]
            : null;
    }

    private static float Large(float place, double scale) => (float)(((place + 0.5) * scale) - 0.5);

    // A window that reaches the next corner would be pulled to it.
    private int Window(Point2f[] corners)
    {
        var nearest = double.MaxValue;
        for (var i = 1; i < corners.Length; i++)
        {
            var isSameRow = i % _board.Columns != 0;
            nearest = isSameRow ? Math.Min(nearest, corners[i].DistanceTo(corners[i - 1])) : nearest;
        }

        return Math.Clamp((int)(0.4 * nearest), 2, 11);
    }
}
