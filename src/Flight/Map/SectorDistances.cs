using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// The map as 72 distances around the vehicle, as MAVLink's OBSTACLE_DISTANCE wants them in frame 12 (level
/// body frame, forward first). Reused from message to message.
/// </summary>
public sealed class SectorDistances
{
    /// <summary>How many sectors there are; sector 0 lies around the nose, the others follow
    /// clockwise.</summary>
    public const int Count = 72;

    /// <summary>Width of one sector.</summary>
    public const float SectorDegrees = 5f;

    /// <summary>The value of a sector that was not looked at.</summary>
    public const ushort NotSeen = ushort.MaxValue;

    private const float SectorRadians = MathF.Tau / Count;

    /// <summary>A sector counts as looked at when the places at these distances were.</summary>
    private static readonly float[] _probesMeters = [1.5f, 3f];

    private readonly ushort[] _centimeters = new ushort[Count];

    /// <summary>An empty picture: nothing was looked at.</summary>
    /// <param name="minMeters">Least distance that is ever reported.</param>
    /// <param name="maxMeters">Greatest distance that is reported as an obstacle.</param>
    public SectorDistances(float minMeters = 0.2f, float maxMeters = 15f)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minMeters, 0.01f);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxMeters, minMeters);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxMeters, 600f);
        MinCentimeters = (ushort)MathF.Round(minMeters * 100f);
        MaxCentimeters = (ushort)MathF.Round(maxMeters * 100f);
        Array.Fill(_centimeters, NotSeen);
    }

    /// <summary>Least distance: what is nearer is reported as this.</summary>
    public ushort MinCentimeters { get; }

    /// <summary>Greatest distance of an obstacle.</summary>
    public ushort MaxCentimeters { get; }

    /// <summary>The value of a sector that was looked at and is clear.</summary>
    public ushort Clear => (ushort)(MaxCentimeters + 1);

    /// <summary>Height above and below the vehicle in which an obstacle is in the way.</summary>
    public float HalfHeightMeters { get; init; } = 0.6f;

    /// <summary>Centimetres, <see cref="MinCentimeters"/>..<see cref="MaxCentimeters"/>, or one of the two
    /// other values.</summary>
    public ReadOnlySpan<ushort> Centimeters => _centimeters;

    /// <summary>Fills all sectors from the map.</summary>
    public void Fill(ObstacleMap map, in VehicleState state, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(map);
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        FillClear(map, here, state.YawRadians, now);
        foreach (ref readonly var obstacle in map.Obstacles)
        {
            if (obstacle.TopDown - HalfHeightMeters <= state.PositionNed.Z
                && obstacle.BottomDown + HalfHeightMeters >= state.PositionNed.Z)
            {
                Cover(obstacle.CentreNorthEast - here, obstacle.RadiusMeters, state.YawRadians);
            }
        }
    }

    /// <summary>Nothing was looked at.</summary>
    public void Forget() => Array.Fill(_centimeters, NotSeen);

    private void FillClear(ObstacleMap map, Vector2 here, float yawRadians, TimeSpan now)
    {
        for (var i = 0; i < Count; i++)
        {
            var (sin, cos) = MathF.SinCos(yawRadians + (i * SectorRadians));
            var isSeen = true;
            foreach (var meters in _probesMeters)
            {
                isSeen &= map.IsSeen(here + (meters * new Vector2(cos, sin)), now);
            }

            _centimeters[i] = isSeen ? Clear : NotSeen;
        }
    }

    private void Cover(Vector2 offset, float radius, float yawRadians)
    {
        var distance = offset.Length();
        if (distance <= radius)
        {
            Array.Fill(_centimeters, MinCentimeters);
            return;
        }

        var middle = MathF.Atan2(offset.Y, offset.X) - yawRadians;
        var half = MathF.Asin(radius / distance);
        var first = (int)MathF.Round((middle - half) / SectorRadians);
        var last = (int)MathF.Round((middle + half) / SectorRadians);
        for (var i = first; i <= last; i++)
        {
            var off = Math.Clamp(middle, (i - 0.5f) * SectorRadians, (i + 0.5f) * SectorRadians) - middle;
            Put(((i % Count) + Count) % Count, Along(distance, radius, MathF.Min(MathF.Abs(off), half)));
        }
    }

    // From the vehicle to the circle along a ray that misses the centre by an angle.
    private static float Along(float distance, float radius, float offRadians)
    {
        var (sin, cos) = MathF.SinCos(offRadians);
        var inside = (radius * radius) - (distance * distance * sin * sin);
        return (distance * cos) - MathF.Sqrt(MathF.Max(0f, inside));
    }

    private void Put(int sector, float meters)
    {
        var centimeters = MathF.Max(MinCentimeters, MathF.Floor(meters * 100f));
        if (centimeters <= MaxCentimeters
            && (centimeters < _centimeters[sector] || _centimeters[sector] == NotSeen))
        {
            _centimeters[sector] = (ushort)centimeters;
        }
    }
}
