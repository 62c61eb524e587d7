using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>What it costs to cross each cell of half a metre around the vehicle, with the obstacles widened
/// by the hull.</summary>
internal sealed class CostGrid
{
    /// <summary>Cells along each side.</summary>
    internal const int Side = 128;

    /// <summary>Width of a cell.</summary>
    internal const float CellMeters = 0.5f;

    /// <summary>The cost of an open cell; others are multiples of it.</summary>
    internal const byte Open = 32;

    /// <summary>A cell of the way found last: a little cheaper, so that the way does not flip between
    /// equals.</summary>
    internal const byte Preferred = 27;

    /// <summary>A cell that cannot be crossed.</summary>
    internal const byte Blocked = 255;

    private const byte InStandOff = 190;
    private const byte BesideStandOff = 52;
    private const float BesideMeters = 0.4f;
    private const float UnderMeters = 0.5f;

    private readonly byte[] _cost = new byte[Side * Side];
    private int _north;
    private int _east;

    internal byte this[int cell] => _cost[cell];

    /// <summary>Draws the map.</summary>
    internal void Draw(
        ObstacleMap map, Vector2 here, float cruiseDown, VehicleLimits limits, PlannerOptions options)
    {
        _north = Round(here.X) - (Side / 2);
        _east = Round(here.Y) - (Side / 2);
        Array.Fill(_cost, Open);
        foreach (ref readonly var obstacle in map.Obstacles)
        {
            var needDown = obstacle.TopDown - options.OverflyMeters - limits.HalfHeightMeters;
            if (cruiseDown <= needDown
                || obstacle.BottomDown + UnderMeters + limits.HalfHeightMeters < cruiseDown)
            {
                continue;
            }

            var hull = obstacle.RadiusMeters + limits.RadiusMeters
                + MathF.Min(options.SigmaCapMeters, options.SigmaFactor * obstacle.SigmaMeters);
            var core = Blocked;
            if (obstacle.Traits.MayBeOverflown && -needDown <= limits.MaxAltitudeMeters)
            {
                core = OverCost(cruiseDown - needDown, hull + options.LeastGapMeters, limits);
            }

            var least = MathF.Max(options.LeastGapMeters, options.PreferredGapMeters);
            var standOff = MathF.Max(obstacle.Traits.StandOffMeters, least);
            DrawOne(obstacle.CentreNorthEast, hull + options.LeastGapMeters, hull + standOff, core);
        }

        DrawFence(options.EastLimitMeters - limits.RadiusMeters, options.LeastNorthMeters);
    }

    /// <summary>Makes the cells of a way a little cheaper.</summary>
    internal void Prefer(ReadOnlySpan<Vector2> way)
    {
        foreach (var point in way)
        {
            var cell = CellOf(point);
            if (cell >= 0 && _cost[cell] == Open)
            {
                _cost[cell] = Preferred;
            }
        }
    }

    /// <summary>The cell that a place lies in; -1 outside.</summary>
    internal int CellOf(Vector2 place)
    {
        var north = Round(place.X) - _north;
        var east = Round(place.Y) - _east;
        return (uint)north < Side && (uint)east < Side ? (north * Side) + east : -1;
    }

    /// <summary>The middle of a cell.</summary>
    internal Vector2 PlaceOf(int cell) =>
        new((_north + (cell / Side)) * CellMeters, (_east + (cell % Side)) * CellMeters);

    /// <summary>Whether a cell lies at the edge: beyond it nothing is known.</summary>
    internal static bool IsEdge(int cell)
    {
        var north = cell / Side;
        var east = cell % Side;
        return north is 0 or Side - 1 || east is 0 or Side - 1;
    }

    // Climbing takes time in which one could fly round: the way that it is worth is laid on the obstacle's
    // width.
    private static byte OverCost(float climbMeters, float halfWidth, VehicleLimits limits)
    {
        var extraMeters = 1.2f * climbMeters / limits.MaxClimb * limits.MaxSpeed;
        return (byte)Math.Clamp(Open * (1f + (extraMeters / (2f * halfWidth))), Open, Blocked - 1);
    }

    private void DrawOne(Vector2 centre, float coreMeters, float standOffMeters, byte core)
    {
        var reach = standOffMeters + BesideMeters;
        var low = (
            North: Math.Max(0, Round(centre.X - reach) - _north),
            East: Math.Max(0, Round(centre.Y - reach) - _east));
        var high = (
            North: Math.Min(Side - 1, Round(centre.X + reach) - _north),
            East: Math.Min(Side - 1, Round(centre.Y + reach) - _east));
        for (var north = low.North; north <= high.North; north++)
        {
            for (var east = low.East; east <= high.East; east++)
            {
                var offset = new Vector2((_north + north) * CellMeters, (_east + east) * CellMeters) - centre;
                var squared = offset.LengthSquared();
                var cost = squared < coreMeters * coreMeters ? core
                    : squared < standOffMeters * standOffMeters ? Math.Min(core, InStandOff)
                    : squared < reach * reach ? BesideStandOff
                    : Open;
                ref var cell = ref _cost[(north * Side) + east];
                cell = Math.Max(cell, cost);
            }
        }
    }

    private void DrawFence(float eastLimit, float leastNorth)
    {
        if (float.IsInfinity(eastLimit) && float.IsInfinity(leastNorth))
        {
            return;
        }

        for (var cell = 0; cell < Side * Side; cell++)
        {
            var place = PlaceOf(cell);
            if (MathF.Abs(place.Y) > eastLimit || place.X < leastNorth)
            {
                _cost[cell] = Blocked;
            }
        }
    }

    private static int Round(float meters) => (int)MathF.Round(meters / CellMeters);
}
