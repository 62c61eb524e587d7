namespace DroneSeal.Flight;

/// <summary>Whether a goal can be come at from beyond the grid: spreads from it over everything that can be
/// crossed, in slices.</summary>
internal sealed class GoalFlood
{
    private const int Cells = CostGrid.Side * CostGrid.Side;

    private static readonly int[] _steps = [1, -1, CostGrid.Side, -CostGrid.Side];

    private readonly int[] _waiting = new int[Cells];
    private readonly int[] _seenIn = new int[Cells];
    private int _search;
    private int _count;

    /// <summary>Goes on for some cells.</summary>
    /// <param name="grid">Not drawn anew within one search.</param>
    /// <param name="goal">The goal's cell.</param>
    /// <param name="search">Number of the search, from one; a new number begins anew.</param>
    /// <param name="cells">Most cells to look at.</param>
    /// <returns>Null while it is not known.</returns>
    internal bool? Reaches(CostGrid grid, int goal, int search, int cells)
    {
        if (search != _search)
        {
            (_search, _count) = (search, 0);
            Add(grid, goal);
        }

        for (var i = 0; i < cells && _count > 0; i++)
        {
            var cell = _waiting[--_count];
            if (CostGrid.IsEdge(cell))
            {
                return true;
            }

            foreach (var step in _steps)
            {
                Add(grid, cell + step);
            }
        }

        return _count > 0 ? null : false;
    }

    private void Add(CostGrid grid, int cell)
    {
        if (_seenIn[cell] != _search && grid[cell] != CostGrid.Blocked)
        {
            _seenIn[cell] = _search;
            _waiting[_count++] = cell;
        }
    }
}
