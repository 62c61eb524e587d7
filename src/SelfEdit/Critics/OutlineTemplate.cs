namespace DroneSeal.SelfEdit;

/// <summary>A card's outline drawn into the cells of <see cref="BoxGrid"/>.</summary>
internal sealed class OutlineTemplate
{
    // Lines drawn in each row of cells.
    private const int LinesPerRow = 8;

    internal OutlineTemplate(CardOutline outline)
    {
        Name = outline.Name;
        var darkRows = (int)MathF.Round(outline.DarkBase * BoxGrid.Rows);
        const int cells = BoxGrid.Rows * BoxGrid.Columns;
        for (var cell = cells - (darkRows * BoxGrid.Columns); cell < cells; cell++)
        {
            IsFoot[BoxGrid.Cell(cell / BoxGrid.Columns, cell % BoxGrid.Columns)] = true;
        }

        Cells = new double[BoxGrid.AllRows * BoxGrid.AllColumns];
        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            for (var line = 0; line < LinesPerRow; line++)
            {
                Draw(row, Width(outline, (row + ((line + 0.5) / LinesPerRow)) / BoxGrid.Rows));
            }
        }
    }

    internal string Name { get; }

    /// <summary>Cells in which dark counts as body.</summary>
    internal bool[] IsFoot { get; } = new bool[BoxGrid.AllRows * BoxGrid.AllColumns];

    /// <summary>Share of each cell inside the outline.</summary>
    internal double[] Cells { get; }

    private static double Width(CardOutline outline, double fromTop)
    {
        var points = outline.Widths;
        if (fromTop <= points[0].FromTop)
        {
            return points[0].Width;
        }

        for (var i = 1; i < points.Count; i++)
        {
            if (fromTop <= points[i].FromTop)
            {
                var span = Math.Max(points[i].FromTop - points[i - 1].FromTop, 1e-6f);
                var share = (fromTop - points[i - 1].FromTop) / span;
                return points[i - 1].Width + (share * (points[i].Width - points[i - 1].Width));
            }
        }

        return points[^1].Width;
    }

    private void Draw(int row, double width)
    {
        var left = (0.5 - (width / 2)) * BoxGrid.Columns;
        var right = (0.5 + (width / 2)) * BoxGrid.Columns;
        for (var column = 0; column < BoxGrid.Columns; column++)
        {
            var covered = Math.Min(right, column + 1) - Math.Max(left, column);
            Cells[BoxGrid.Cell(row, column)] += Math.Max(0, covered) / LinesPerRow;
        }
    }
}
