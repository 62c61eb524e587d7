using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Sim;

/// <summary>
/// One look at a field: what is in view, not hidden, and noticed, with the noise of a detector.
/// </summary>
internal sealed class FieldView
{
    private const float FalseAlarmRadiusMeters = 0.25f;
    private const float FalseAlarmHeightMeters = 2f;

    private readonly ObstacleField _field;
    private readonly DetectorStandInOptions _options;
    private readonly SeededRandom _random;
    private readonly Sight[] _sights;
    private readonly float _halfWidth;
    private readonly float _halfHeight;

    public FieldView(ObstacleField field, DetectorStandInOptions options, ulong seed)
    {
        _field = field;
        _options = options;
        _random = new SeededRandom(seed ^ 0x5EE);
        _sights = new Sight[field.Obstacles.Length];
        _halfWidth = float.DegreesToRadians(options.HorizontalViewDegrees) * 0.5f;
        _halfHeight = float.DegreesToRadians(options.VerticalViewDegrees) * 0.5f;
    }

    /// <summary>Names of the class ids.</summary>
    public IReadOnlyList<string> ClassNames => _field.ClassNames;

    /// <summary>Adds everything noticed from <paramref name="state"/> to <paramref name="batch"/>.</summary>
    public void Look(in VehicleState state, ObstacleBatch batch)
    {
        var count = Collect(state);
        for (var i = 0; i < count; i++)
        {
            if (VisibleShare(_sights.AsSpan(0, count), i) >= _options.LeastVisibleShare
                && IsNoticed(_sights[i]))
            {
                batch.Add(Reported(_sights[i], -state.PositionNed.Z));
            }
        }
        if (_random.NextUnit() < _options.FalseAlarmsEachFrame)
        {
            batch.Add(FalseAlarm());
        }
    }

    /// <summary>
    /// Fills <see cref="_sights"/> with what is inside the view, whatever stands before it.
    /// </summary>
    private int Collect(in VehicleState state)
    {
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var height = -state.PositionNed.Z;
        var count = 0;
        for (var i = 0; i < _sights.Length; i++)
        {
            ref readonly var obstacle = ref _field.Obstacles[i];
            var away = obstacle.Center - here;
            var distance = away.Length();
            var range = MathF.Max(distance - obstacle.RadiusMeters, 0.01f);
            var bearing = EulerAngles.Wrap(MathF.Atan2(away.Y, away.X) - state.YawRadians);
            var half = MathF.Asin(MathF.Min(obstacle.RadiusMeters / MathF.Max(distance, 0.01f), 1f));
            var top = MathF.Atan2(obstacle.HeightMeters - height, range);
            var isInView = range <= _options.MaximumRangeMeters
                && MathF.Abs(bearing) - half <= _halfWidth
                && top >= -_halfHeight
                && MathF.Atan2(-height, range) <= _halfHeight;
            if (isInView)
            {
                _sights[count++] = new Sight(i, range, bearing, half, top);
            }
        }
        return count;
    }

    /// <summary>Share of the obstacle's width, sampled in five places, that nothing nearer covers.</summary>
    private float VisibleShare(ReadOnlySpan<Sight> sights, int row)
    {
        const int samples = 5;
        ref readonly var sight = ref sights[row];
        var visible = 0;
        for (var i = 0; i < samples; i++)
        {
            var bearing = sight.Bearing + (sight.HalfWidth * ((2f * (i + 0.5f) / samples) - 1f));
            if (MathF.Abs(bearing) <= _halfWidth && !IsHidden(sights, sight, bearing))
            {
                visible++;
            }
        }
        return visible / (float)samples;
    }

    private static bool IsHidden(ReadOnlySpan<Sight> sights, in Sight sight, float bearing)
    {
        foreach (ref readonly var other in sights)
        {
            if (other.Range < sight.Range && other.Top >= sight.Top
                && MathF.Abs(EulerAngles.Wrap(other.Bearing - bearing)) < other.HalfWidth)
            {
                return true;
            }
        }
        return false;
    }

    private bool IsNoticed(in Sight sight)
    {
        var share = sight.Range / _options.MaximumRangeMeters;
        var miss = _options.MissShare + ((_options.FarMissShare - _options.MissShare) * share * share);
        return _random.NextUnit() >= miss;
    }

    private Obstacle Reported(in Sight sight, float height)
    {
        ref readonly var obstacle = ref _field.Obstacles[sight.Row];
        var sigma = (_options.RangeSigmaShare * sight.Range) + _options.RangeSigmaMeters;
        var range = MathF.Max(sight.Range + (sigma * _random.NextNormal()), 0.05f);
        var turn = float.DegreesToRadians(_options.BearingSigmaDegrees) * _random.NextNormal();
        var radius = obstacle.RadiusMeters * (1 + (_options.RadiusSigmaShare * _random.NextNormal()));
        return new Obstacle(
            TrackId: _options.HasTracks ? sight.Row + 1 : 0,
            ClassId: obstacle.ClassId,
            BearingRadians: EulerAngles.Wrap(sight.Bearing + turn),
            ElevationRadians: MathF.Atan2((obstacle.HeightMeters * 0.5f) - height, sight.Range),
            ReleasedRangeMeters: range,
            ActiveRangeMeters: range,
            RangeSigmaMeters: MathF.Max(sigma, 0.01f),
            RadiusMeters: MathF.Max(radius, 0.02f),
            HeightMeters: obstacle.HeightMeters,
            EditId: 0);
    }

    private Obstacle FalseAlarm()
    {
        var range = _random.NextBetween(2, _options.MaximumRangeMeters);
        return new Obstacle(
            TrackId: 0,
            ClassId: 0,
            BearingRadians: _random.NextBetween(-_halfWidth, _halfWidth),
            ElevationRadians: 0,
            ReleasedRangeMeters: range,
            ActiveRangeMeters: range,
            RangeSigmaMeters: (_options.RangeSigmaShare * range) + _options.RangeSigmaMeters,
            RadiusMeters: FalseAlarmRadiusMeters,
            HeightMeters: FalseAlarmHeightMeters,
            EditId: 0);
    }

    /// <summary>
    /// An obstacle in view: its row, range to the face, bearing, half its angular width, elevation of its
    /// top.
    /// </summary>
    private readonly record struct Sight(int Row, float Range, float Bearing, float HalfWidth, float Top);
}
