namespace DroneSeal.SelfEdit;

/// <summary>Where the body stands in each row of a box, and the line its width follows.</summary>
internal readonly record struct RowShape(double Slope, double Residual, double OffCentre, double Wobble)
{
    // From this share of body on, a row's width counts in full.
    private const double FullRow = 0.1;

    internal static RowShape Of(BoxGrid grid)
    {
        Span<double> centres = stackalloc double[BoxGrid.Rows];
        var total = 0.0;
        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            centres[row] = Centre(grid, row);
            total += grid.RowBody[row];
        }

        var (axis, wobble) = (0.0, 0.0);
        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            axis += centres[row] * grid.RowBody[row] / Math.Max(total, 1e-6);
        }

        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            wobble += Math.Abs(centres[row] - axis) * grid.RowBody[row] / Math.Max(total, 1e-6);
        }

        var (slope, residual) = Line(grid.RowBody);
        return new RowShape(slope, residual, Math.Abs(axis), wobble);
    }

    private static double Centre(BoxGrid grid, int row)
    {
        var (sum, moment) = (0.0, 0.0);
        for (var column = 0; column < BoxGrid.Columns; column++)
        {
            var body = grid.Body[BoxGrid.Cell(row, column)];
            sum += body;
            moment += body * (((column + 0.5) / BoxGrid.Columns) - 0.5);
        }

        return moment / Math.Max(sum, 1e-6);
    }

    // Least squares of the width over the height, rows weighted by whether they show any body.
    private static (double Slope, double Residual) Line(double[] widths)
    {
        var (sum, meanY, meanWidth) = (1e-6, 0.0, 0.0);
        for (var row = 0; row < widths.Length; row++)
        {
            var weight = Math.Clamp(widths[row] / FullRow, 0, 1);
            sum += weight;
            meanY += weight * Height(row);
            meanWidth += weight * widths[row];
        }

        (meanY, meanWidth) = (meanY / sum, meanWidth / sum);
        var (covariance, variance, error) = (0.0, 0.0, 0.0);
        for (var row = 0; row < widths.Length; row++)
        {
            var weight = Math.Clamp(widths[row] / FullRow, 0, 1);
            covariance += weight * (Height(row) - meanY) * (widths[row] - meanWidth);
            variance += weight * Square(Height(row) - meanY);
        }

        var slope = covariance / Math.Max(variance, 1e-3);
        for (var row = 0; row < widths.Length; row++)
        {
            var weight = Math.Clamp(widths[row] / FullRow, 0, 1);
            error += weight * Square(widths[row] - meanWidth - (slope * (Height(row) - meanY)));
        }

        return (slope, Math.Sqrt(error / sum));
    }

    private static double Height(int row) => (row + 0.5) / BoxGrid.Rows;

    private static double Square(double value) => value * value;
}
