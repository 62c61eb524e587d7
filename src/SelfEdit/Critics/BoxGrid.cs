using System.Runtime.Intrinsics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>The colours of one box and a margin around it, in 12 by 8 cells and two more on every
/// side.</summary>
internal sealed class BoxGrid
{
    internal const int Rows = 12;
    internal const int Columns = 8;
    internal const int Margin = 2;
    internal const int AllRows = Rows + (2 * Margin);
    internal const int AllColumns = Columns + (2 * Margin);

    // A row counts as between coloured rows in full from this share of colour above and below.
    private const double FlankShare = 0.2;

    private readonly Vector256<double>[] _lattice = new Vector256<double>[(AllRows + 1) * (AllColumns + 1)];

    // Means of the four channels, cell by cell.
    private readonly double[] _cells = new double[AllRows * AllColumns * ColourMaps.Channels];

    /// <summary>First colour, or stripes between coloured rows; in the margin the first colour.</summary>
    internal double[] Body { get; } = new double[AllRows * AllColumns];

    /// <summary>Mean body of each row of the box.</summary>
    internal double[] RowBody { get; } = new double[Rows];

    /// <summary>Mean first colour of each row of the box.</summary>
    internal double[] RowColour { get; } = new double[Rows];

    /// <summary>How far each row lies between coloured rows, 0..1.</summary>
    internal double[] Flanked { get; } = new double[Rows];

    /// <summary>Index of a cell of the box; negative rows and columns reach into the margin.</summary>
    internal static int Cell(int row, int column) => ((row + Margin) * AllColumns) + column + Margin;

    internal double this[int row, int column, int channel] => Mean(Cell(row, column), channel);

    /// <summary>Mean of one channel in the cell of an index.</summary>
    internal double Mean(int cell, int channel) => _cells[(cell * ColourMaps.Channels) + channel];

    internal void Fill(ColourMaps maps, in PixelBox box)
    {
        FillCells(maps, box);
        for (var row = 0; row < Rows; row++)
        {
            RowColour[row] = RowMean(row, ColourMaps.Primary);
        }

        FillFlanked();
        for (var i = 0; i < Body.Length; i++)
        {
            Body[i] = Mean(i, ColourMaps.Primary);
        }

        for (var row = 0; row < Rows; row++)
        {
            var sum = 0.0;
            for (var column = 0; column < Columns; column++)
            {
                var cell = Cell(row, column);
                Body[cell] = Math.Max(Body[cell], Mean(cell, ColourMaps.Stripe) * Flanked[row]);
                sum += Body[cell];
            }

            RowBody[row] = sum / Columns;
        }
    }

    private void FillCells(ColourMaps maps, in PixelBox box)
    {
        var width = box.Width / (double)Columns;
        var height = box.Height / (double)Rows;
        for (var y = 0; y <= AllRows; y++)
        {
            for (var x = 0; x <= AllColumns; x++)
            {
                _lattice[(y * (AllColumns + 1)) + x] =
                    maps.At(box.Left + ((x - Margin) * width), box.Top + ((y - Margin) * height));
            }
        }

        var scale = 1 / Math.Max(width * height, 1e-6);
        for (var y = 0; y < AllRows; y++)
        {
            for (var x = 0; x < AllColumns; x++)
            {
                var corner = (y * (AllColumns + 1)) + x;
                var below = corner + AllColumns + 1;
                var sum = _lattice[below + 1] - _lattice[corner + 1] - _lattice[below] + _lattice[corner];
                (sum * scale).CopyTo(_cells, ((y * AllColumns) + x) * ColourMaps.Channels);
            }
        }
    }

    private double RowMean(int row, int channel)
    {
        var sum = 0.0;
        for (var column = 0; column < Columns; column++)
        {
            sum += this[row, column, channel];
        }

        return sum / Columns;
    }

    private void FillFlanked()
    {
        var greatest = 0.0;
        for (var row = 0; row < Rows; row++)
        {
            greatest = Math.Max(greatest, RowColour[row]);
            Flanked[row] = greatest;
        }

        greatest = 0;
        for (var row = Rows - 1; row >= 0; row--)
        {
            greatest = Math.Max(greatest, RowColour[row]);
            Flanked[row] = Math.Clamp(Math.Min(Flanked[row], greatest) / FlankShare, 0, 1);
        }
    }
}
