using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>What a detector makes of a field: noise, misses, ghosts, things hidden by others.</summary>
public sealed class DetectorModel(IReadOnlyList<Cylinder> field, int seed)
{
    private readonly Random _random = new(seed);
    private long _frames;

    public float HalfViewRadians { get; init; } = 0.7854f;

    public float RangeMeters { get; init; } = 15f;

    public float RangeNoise { get; init; } = 0.04f;

    public float MissRate { get; init; } = 0.1f;

    public float GhostRate { get; init; } = 0.02f;

    public void Look(in VehicleState eye, ObstacleBatch into)
    {
        into.Clear();
        into.CapturedAt = eye.At;
        into.Frame = new FrameId(_frames++);
        into.PixelHash = (ulong)_random.NextInt64();
        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        for (var i = 0; i < field.Count; i++)
        {
            if (IsVisible(i, here, eye.YawRadians) && _random.NextSingle() > MissRate)
            {
                into.Add(Measured(i, here, eye));
            }
        }

        if (_random.NextSingle() < GhostRate)
        {
            into.Add(Ghost());
        }
    }

    private bool IsVisible(int index, Vector2 here, float yaw)
    {
        var offset = field[index].Centre - here;
        var distance = offset.Length();
        var bearing = MathF.IEEERemainder(MathF.Atan2(offset.Y, offset.X) - yaw, MathF.Tau);
        if (distance - field[index].Radius > RangeMeters || MathF.Abs(bearing) > HalfViewRadians)
        {
            return false;
        }

        var half = MathF.Asin(MathF.Min(1f, field[index].Radius / distance));
        for (var i = -1; i <= 1; i++)
        {
            if (!IsHidden(index, here, MathF.Atan2(offset.Y, offset.X) + (0.8f * i * half), distance))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHidden(int index, Vector2 here, float direction, float distance)
    {
        var ray = new Vector2(MathF.Cos(direction), MathF.Sin(direction));
        for (var i = 0; i < field.Count; i++)
        {
            var offset = field[i].Centre - here;
            var along = Vector2.Dot(offset, ray);
            if (i != index
                && along > 0f
                && along < distance - field[index].Radius
                && (offset - (along * ray)).Length() < field[i].Radius)
            {
                return true;
            }
        }

        return false;
    }

    private Obstacle Measured(int index, Vector2 here, in VehicleState eye)
    {
        var offset = field[index].Centre - here;
        var face = MathF.Max(0.05f, offset.Length() - field[index].Radius);
        var sigma = 0.03f + (RangeNoise * face);
        var range = MathF.Max(0.05f, face + (sigma * Normal()));
        var bearing = MathF.Atan2(offset.Y, offset.X) - eye.YawRadians;
        var middle = -eye.PositionNed.Z - (field[index].Height / 2f);
        return new Obstacle(
            0,
            field[index].ClassId,
            MathF.IEEERemainder(bearing + (0.008f * Normal()), MathF.Tau),
            -MathF.Atan2(middle, offset.Length()),
            range,
            range,
            sigma,
            field[index].Radius * (1f + (0.1f * Normal())),
            field[index].Height,
            0);
    }

    private Obstacle Ghost()
    {
        var range = 3f + (10f * _random.NextSingle());
        var bearing = HalfViewRadians * ((2f * _random.NextSingle()) - 1f);
        return new Obstacle(0, 0, bearing, 0f, range, range, 0.5f, 0.3f, 4f, 0);
    }

    private float Normal()
    {
        var length = MathF.Sqrt(-2f * MathF.Log(1f - _random.NextSingle()));
        return length * MathF.Cos(MathF.Tau * _random.NextSingle());
    }
}
