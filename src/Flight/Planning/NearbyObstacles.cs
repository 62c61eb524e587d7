using System.Numerics;
using System.Runtime.CompilerServices;

namespace DroneSeal.Flight;

/// <summary>
/// The obstacles within reach, one array a quantity, so that the distance to all of them is a few wide
/// instructions. Filled once per plan; reused.
/// </summary>
internal sealed class NearbyObstacles
{
    private const float Nowhere = 1e6f;

    private static readonly int _width = Vector<float>.Count;

    private readonly float[] _north = new float[ObstacleMap.Capacity + _width];
    private readonly float[] _east = new float[ObstacleMap.Capacity + _width];
    private readonly float[] _radius = new float[ObstacleMap.Capacity + _width];
    private readonly float[] _gap = new float[ObstacleMap.Capacity + _width];
    private readonly float[] _top = new float[ObstacleMap.Capacity + _width];
    private readonly float[] _bottom = new float[ObstacleMap.Capacity + _width];

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes every obstacle whose face is within reach.</summary>
    /// <param name="map">Whose obstacles.</param>
    /// <param name="here">Metres north and east.</param>
    /// <param name="reachMeters">Farther ones are left out.</param>
    /// <param name="sigmaFactor">Standard deviations added to the radius.</param>
    /// <param name="sigmaCap">But not more metres than this.</param>
    /// <param name="leastGap">Metres from hull to face, for classes that ask for less.</param>
    /// <param name="greatestGap">Metres from hull to face, for classes that ask for more.</param>
    internal void Fill(
        ObstacleMap map,
        Vector2 here,
        float reachMeters,
        float sigmaFactor,
        float sigmaCap,
        float leastGap,
        float greatestGap)
    {
        Count = 0;
        foreach (ref readonly var obstacle in map.Obstacles)
        {
            var radius = obstacle.RadiusMeters + MathF.Min(sigmaCap, sigmaFactor * obstacle.SigmaMeters);
            if ((obstacle.CentreNorthEast - here).Length() - radius > reachMeters)
            {
                continue;
            }

            _north[Count] = obstacle.CentreNorthEast.X;
            _east[Count] = obstacle.CentreNorthEast.Y;
            _radius[Count] = radius;
            _gap[Count] = Math.Clamp(obstacle.Traits.StandOffMeters, leastGap, greatestGap);
            _top[Count] = obstacle.TopDown;
            _bottom[Count] = obstacle.BottomDown;
            Count++;
        }

        for (var i = Count; i < Count + _width; i++)
        {
            _north[i] = Nowhere;
            _east[i] = Nowhere;
            _radius[i] = 0f;
            _gap[i] = 0f;
            _top[i] = Nowhere;
            _bottom[i] = -Nowhere;
        }
    }

    /// <summary>Lets one that is already nearer than its gap ask for no more than what there is: to get away
    /// must be allowed.</summary>
    /// <param name="here">Metres north and east.</param>
    /// <param name="hullMeters">The vehicle's radius.</param>
    /// <param name="giveMeters">How much nearer than now is still allowed.</param>
    /// <param name="low">As in <see cref="Room"/>: what is passed over or under yields nothing.</param>
    /// <param name="high">As in <see cref="Room"/>.</param>
    internal void YieldGaps(Vector2 here, float hullMeters, float giveMeters, float low, float high)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_top[i] >= low || _bottom[i] <= high)
            {
                continue;
            }

            var gap = (new Vector2(_north[i], _east[i]) - here).Length() - _radius[i] - hullMeters;
            _gap[i] = MathF.Min(_gap[i], gap - giveMeters);
        }
    }

    /// <summary>The least room between hull and face, beyond what each obstacle's gap asks for.</summary>
    /// <param name="from">Start of the way, metres north and east.</param>
    /// <param name="to">Its end.</param>
    /// <param name="low">Down coordinate of the vehicle's lower side with its margin: what ends below it is
    /// passed over.</param>
    /// <param name="high">Down coordinate of its upper side with its margin.</param>
    /// <param name="hullMeters">The vehicle's radius.</param>
    /// <returns>Metres; negative when a gap is not kept, infinite when nothing is near.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float Room(Vector2 from, Vector2 to, float low, float high, float hullMeters)
    {
        var way = to - from;
        var lengthSquared = way.LengthSquared();
        var inverse = lengthSquared > 1e-8f ? 1f / lengthSquared : 0f;
        var least = new Vector<float>(float.PositiveInfinity);
        var far = new Vector<float>(float.PositiveInfinity);
        for (var i = 0; i < Count; i += _width)
        {
            var north = new Vector<float>(_north, i) - new Vector<float>(from.X);
            var east = new Vector<float>(_east, i) - new Vector<float>(from.Y);
            var part = ((north * way.X) + (east * way.Y)) * inverse;
            part = Vector.Min(Vector.Max(part, Vector<float>.Zero), Vector<float>.One);
            north -= part * way.X;
            east -= part * way.Y;
            var room = Vector.SquareRoot((north * north) + (east * east))
                - new Vector<float>(_radius, i)
                - new Vector<float>(_gap, i);
            var isLevel = Vector.LessThan(new Vector<float>(_top, i), new Vector<float>(low))
                & Vector.GreaterThan(new Vector<float>(_bottom, i), new Vector<float>(high));
            least = Vector.Min(least, Vector.ConditionalSelect(isLevel, room, far));
        }

        var answer = float.PositiveInfinity;
        for (var i = 0; i < _width; i++)
        {
            answer = MathF.Min(answer, least[i]);
        }

        return answer - hullMeters;
    }

    /// <summary>The obstacle that leaves least room on a straight way.</summary>
    /// <returns>Its centre, or null when nothing is near.</returns>
    internal Vector2? Nearest(Vector2 from, Vector2 to, float low, float high)
    {
        Vector2? nearest = null;
        var least = float.PositiveInfinity;
        var way = to - from;
        for (var i = 0; i < Count; i++)
        {
            var centre = new Vector2(_north[i], _east[i]);
            var part =
                Math.Clamp(Vector2.Dot(centre - from, way) / MathF.Max(1e-8f, way.LengthSquared()), 0f, 1f);
            var room = (centre - from - (part * way)).Length() - _radius[i] - _gap[i];
            if (room < least && _top[i] < low && _bottom[i] > high)
            {
                least = room;
                nearest = centre;
            }
        }

        return nearest;
    }
}
