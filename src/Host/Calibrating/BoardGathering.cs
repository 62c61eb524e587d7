using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Calibrating;

/// <summary>Gathers views of the board that differ from each other.</summary>
internal sealed class BoardGathering : IDisposable
{
    // Mean move of the corners against a view before, share of the picture's width.
    private const double LeastMove = 0.02;

    // So many of the pictures without a board are looked at for a board of another size.
    private const int MostGuessed = 3;

    private readonly Chessboard _board;
    private readonly BoardFinder _finder;
    private readonly List<Frame> _refused = [];

    internal BoardGathering(Chessboard board) => (_board, _finder) = (board, new BoardFinder(board));

    internal List<BoardView> Views { get; } = [];

    internal int Pictures { get; private set; }

    internal int WithoutBoard { get; private set; }

    internal int Alike { get; private set; }

    /// <summary>Pixels across of all pictures; 0 before the first.</summary>
    internal int Width { get; private set; }

    internal int Height { get; private set; }

    /// <summary>Takes what a picture shows.</summary>
    /// <exception cref="VisionException">It has another size than those before.</exception>
    internal void Look(Frame frame, bool isAlwaysTaken = false)
    {
        CheckSize(frame);
        Pictures++;
        if (_finder.Find(frame) is not { } view)
        {
            WithoutBoard++;
            Remember(frame);
        }
        else if (isAlwaysTaken || Views.TrueForAll(one => Move(one, view) >= LeastMove * Width))
        {
            Views.Add(view);
        }
        else
        {
            Alike++;
        }
    }

    /// <summary>Says so soon where every picture shows a board of another size.</summary>
    /// <exception cref="VisionException">It is so.</exception>
    internal void CheckSoon()
    {
        if (Views.Count == 0 && Pictures == MostGuessed && Guess() is not null)
        {
            throw new VisionException(WhyNone());
        }
    }

    /// <summary>Why there is no board in any picture, and what may help.</summary>
    internal string WhyNone()
    {
        var asked =
            $"no board of {Size(_board)} inner corners was found in {Pictures} picture(s)";
        return Guess() is { } other
            ? $"{asked}; there is one of {Size(other)}: write --board {Size(other)}"
            : $"{asked}: count the corners where four squares meet (one less than squares each way), keep "
                + "the whole board with a white border in view, and light it evenly";
    }

    public void Dispose() => _finder.Dispose();

    private void CheckSize(Frame frame)
    {
        if (Pictures == 0)
        {
            (Width, Height) = (frame.Width, frame.Height);
        }

        if (frame.Width != Width || frame.Height != Height)
        {
            throw new VisionException(
                $"{frame.Name} has {frame.Width}x{frame.Height} pixels, those before {Width}x{Height}: "
                + "a calibration is of one size");
        }
    }

    private void Remember(Frame frame)
    {
        if (_refused.Count < MostGuessed && Views.Count == 0)
        {
            _refused.Add(new Frame { Width = Width, Height = Height, Bgr = [.. frame.Bgr] });
        }
    }

    // People count squares instead of corners, or forget a row.
    private Chessboard? Guess()
    {
        (int Columns, int Rows)[] others =
            [(-1, -1), (-1, 0), (0, -1), (1, 1), (1, 0), (0, 1), (-2, -2), (2, 2)];
        foreach (var (columns, rows) in others)
        {
            var other = _board with { Columns = _board.Columns + columns, Rows = _board.Rows + rows };
            if (other.Problems().Any())
            {
                continue;
            }

            using var finder = new BoardFinder(other);
            if (_refused.Exists(frame => finder.Find(frame) is not null))
            {
                return other;
            }
        }

        return null;
    }

    private static string Size(Chessboard board) => $"{board.Columns}x{board.Rows}";

    private static double Move(BoardView from, BoardView to) =>
        from.Corners.Zip(to.Corners, (one, other) => one.DistanceTo(other)).Average();
}
