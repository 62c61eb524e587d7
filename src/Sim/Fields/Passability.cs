using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// Whether a disc gets from home to a goal: a flood over a grid of free cells inside the strip.
/// </summary>
internal static class Passability
{
    private const float CellMeters = 0.25f;
    private const float MarginMeters = 2f;

    /// <summary>Whether there is a way that stays inside the strip.</summary>
    /// <param name="field">All obstacles count, whatever their height.</param>
    /// <param name="goal">Metres north and east of home, straight ahead.</param>
    /// <param name="radiusMeters">Of the disc.</param>
    /// <param name="widthMeters">Of the strip; leaving it sideways is no way through.</param>
    public static bool HasWay(ObstacleField field, Vector2 goal, float radiusMeters, float widthMeters)
    {
        var rows = (int)((goal.X + (2 * MarginMeters)) / CellMeters) + 1;
        var columns = (int)(widthMeters / CellMeters) + 1;
        var origin = new Vector2(-MarginMeters, -widthMeters * 0.5f);
        var isClosed = Closed(field, origin, rows, columns, radiusMeters);
        return Flood(isClosed, rows, columns, Cell(Vector2.Zero), Cell(goal));

        int Cell(Vector2 point) =>
            ((int)((point.X - origin.X) / CellMeters) * columns) + (int)((point.Y - origin.Y) / CellMeters);
    }

    private static bool[] Closed(
        ObstacleField field, Vector2 origin, int rows, int columns, float radiusMeters)
    {
        var isClosed = new bool[rows * columns];
        foreach (var obstacle in field.Obstacles)
        {
            var reach = obstacle.RadiusMeters + radiusMeters;
            var center = (obstacle.Center - origin) / CellMeters;
            var cells = (int)(reach / CellMeters) + 1;
            var top = Math.Min(rows - 1, (int)center.X + cells);
            for (var row = Math.Max(0, (int)center.X - cells); row <= top; row++)
            {
                var right = Math.Min(columns - 1, (int)center.Y + cells);
                for (var column = Math.Max(0, (int)center.Y - cells); column <= right; column++)
                {
                    var distance = Vector2.Distance(new Vector2(row + 0.5f, column + 0.5f), center);
                    isClosed[(row * columns) + column] |= distance * CellMeters < reach;
                }
            }
        }
        return isClosed;
    }

    private static bool Flood(bool[] isClosed, int rows, int columns, int start, int goal)
    {
        if (isClosed[start] || isClosed[goal])
        {
            return false;
        }
        var open = new Stack<int>([start]);
        isClosed[start] = true;
        while (open.TryPop(out var cell) && cell != goal)
        {
            var column = cell % columns;
            Visit(column > 0, cell - 1);
            Visit(column < columns - 1, cell + 1);
            Visit(cell >= columns, cell - columns);
            Visit(cell < (rows - 1) * columns, cell + columns);
        }
        return isClosed[goal];

        void Visit(bool isInside, int next)
        {
            if (isInside && !isClosed[next])
            {
                isClosed[next] = true;
                open.Push(next);
            }
        }
    }
}
