namespace DroneSeal.Vision.Calibration;

/// <summary>The board that a camera is calibrated with.</summary>
/// <param name="Columns">Inner corners in a row: one less than squares.</param>
/// <param name="Rows">Inner corners in a column.</param>
/// <param name="SquareMeters">Side of a square.</param>
public sealed record Chessboard(int Columns, int Rows, double SquareMeters)
{
    /// <summary>Everything wrong with it, one line each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Columns is < 3 or > 40 || Rows is < 3 or > 40)
        {
            yield return $"the board has {Columns}x{Rows} inner corners; each must be 3 to 40";
        }

        if (!(SquareMeters is > 0.001 and < 2))
        {
            yield return $"a square is {SquareMeters} m; it must be 0.001 to 2";
        }
    }
}
