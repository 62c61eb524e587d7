using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>
/// A* over the cost grid (Hart, Nilsson and Raphael 1968), eight neighbours a cell, done in slices so that no
/// call takes long. It finds the way out of dead ends, which looking ahead along single velocities cannot.
/// </summary>
internal sealed class CoarseSearch(VehicleLimits limits, PlannerOptions options)
{
    private const float NearMeters = 2f * CostGrid.CellMeters;
    private const float Diagonal = 1.41421356f;
    private const float UnseenFactor = 1.2f;
    private const float LeaveMeters = 1.2f;
    private const float LeaveFactor = 10f;
    private const int Cells = CostGrid.Side * CostGrid.Side;

    private static readonly int[] _steps = [1, -1, CostGrid.Side, -CostGrid.Side,
        CostGrid.Side + 1, CostGrid.Side - 1, -CostGrid.Side + 1, -CostGrid.Side - 1];

    private readonly CostGrid _grid = new();
    private readonly CellHeap _heap = new(4 * Cells);
    private readonly float[] _costTo = new float[Cells];
    private readonly int[] _cameFrom = new int[Cells];
    private readonly int[] _openedIn = new int[Cells];
    private readonly bool[] _isClosed = new bool[Cells];
    private readonly GoalFlood _flood = new();
    private readonly Vector2[] _way = new Vector2[1024];
    private ObstacleMap? _map;
    private TimeSpan _now;
    private Vector2 _goal;
    private Vector2 _start;
    private int _search;
    private int _edge;
    private int _nearest;
    private float _nearestMeters;
    private int _wayLength;

    /// <summary>Whether a search has begun and not ended.</summary>
    internal bool IsSearching { get; private set; }

    /// <summary>Whether the last search that ended came to the goal, or to the edge of the grid where the
    /// goal lies beyond it or can be come at from there.</summary>
    internal bool HasWay { get; private set; } = true;

    /// <summary>The way found last, from where the vehicle was then; empty before the first.</summary>
    internal ReadOnlySpan<Vector2> Way => _way.AsSpan(0, _wayLength);

    /// <summary>Forgets the way, for a new goal.</summary>
    internal void Reset()
    {
        IsSearching = false;
        HasWay = true;
        _wayLength = 0;
    }

    /// <summary>Begins a search on a picture of the map as it is now.</summary>
    internal void Begin(TimeSpan now, Vector2 here, Vector2 goal, float cruiseDown, ObstacleMap map)
    {
        _grid.Draw(map, here, cruiseDown, limits, options);
        _grid.Prefer(Way);
        _heap.Clear();
        Array.Clear(_isClosed);
        _search++;
        (_map, _now, _goal, _start) = (map, now, goal, here);
        _nearestMeters = float.PositiveInfinity;
        _edge = -1;
        IsSearching = true;
        var cell = _grid.CellOf(here);
        _nearest = cell;
        Open(cell, -1, 0f);
    }

    /// <summary>Goes on for some cells.</summary>
    internal void Continue(int cells)
    {
        for (var i = 0; i < cells && IsSearching; i++)
        {
            if (_heap.Count == 0)
            {
                EndWithoutGoal(cells - i);
                return;
            }

            var cell = _heap.Take();
            if (!_isClosed[cell])
            {
                Close(cell);
            }
        }
    }

    private void Close(int cell)
    {
        _isClosed[cell] = true;
        var place = _grid.PlaceOf(cell);
        var meters = (_goal - place).Length();
        if (meters < _nearestMeters)
        {
            (_nearest, _nearestMeters) = (cell, meters);
        }

        if (meters < 0.75f * CostGrid.CellMeters)
        {
            End(cell, hasWay: true);
            return;
        }

        if (CostGrid.IsEdge(cell))
        {
            Leave(cell);
            return;
        }

        for (var i = 0; i < _steps.Length; i++)
        {
            var next = cell + _steps[i];
            var factor = Factor(cell, next);
            if (!_isClosed[next] && factor > 0f)
            {
                var step = (i < 4 ? 1f : Diagonal) * CostGrid.CellMeters;
                Open(next, cell, _costTo[cell] + (step * factor));
            }
        }
    }

    // Behind the edge nothing is known. It is a way to a goal behind it; to one in the grid only where all
    // else fails.
    private void Leave(int cell)
    {
        if (_grid.CellOf(_goal) < 0)
        {
            End(cell, hasWay: true);
        }
        else
        {
            _edge = _edge < 0 ? cell : _edge;
        }
    }

    private void EndWithoutGoal(int cells)
    {
        if (_nearestMeters < NearMeters || _edge < 0)
        {
            End(_nearest, _nearestMeters < NearMeters);
        }
        else if (_flood.Reaches(_grid, _grid.CellOf(_goal), _search, cells) is { } isOpen)
        {
            End(isOpen ? _edge : _nearest, isOpen);
        }
    }

    // What a metre into a cell costs; 0 when it cannot be entered. From a place that is too near to something
    // the way out must not be barred.
    private float Factor(int from, int to)
    {
        var cost = _grid[to];
        var place = _grid.PlaceOf(to);
        if (cost == CostGrid.Blocked)
        {
            var isLeaving = _grid[from] == CostGrid.Blocked && (place - _start).Length() < LeaveMeters;
            return isLeaving ? LeaveFactor : 0f;
        }

        var factor = cost / (float)CostGrid.Open;
        return _map!.IsSeen(place, _now) ? factor : factor * UnseenFactor;
    }

    private void Open(int cell, int from, float costTo)
    {
        if (_openedIn[cell] == _search && _costTo[cell] <= costTo)
        {
            return;
        }

        _openedIn[cell] = _search;
        _costTo[cell] = costTo;
        _cameFrom[cell] = from;
        var toGoal = _goal - _grid.PlaceOf(cell);
        var straight = _goal - _start;

        // Among equals the cell next to the straight line comes first.
        var aside =
            MathF.Abs((toGoal.X * straight.Y) - (toGoal.Y * straight.X)) / MathF.Max(1f, straight.Length());
        const float least = CostGrid.Preferred / (float)CostGrid.Open;
        _heap.Add(cell, costTo + (least * toGoal.Length()) + (0.001f * aside));
    }

    private void End(int cell, bool hasWay)
    {
        IsSearching = false;
        HasWay = hasWay;
        var length = 0;
        for (var at = cell; at >= 0 && length < _way.Length; at = _cameFrom[at])
        {
            _way[length++] = _grid.PlaceOf(at);
        }

        _wayLength = length;
        _way.AsSpan(0, length).Reverse();
    }
}
