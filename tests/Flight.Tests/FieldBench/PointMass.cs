using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>A vehicle that takes a velocity up after a delay, with a lag and a limited
/// acceleration.</summary>
public sealed class PointMass
{
    private const float LagSeconds = 0.25f;
    private const float MostAcceleration = 3f;
    private const float YawRate = 1.5f;

    private readonly Queue<(TimeSpan At, Vector3 Velocity, float Yaw)> _coming = new();
    private Vector3 _target;
    private float _targetYaw;
    private float _yawRate;

    public Vector3 Position { get; set; }

    public Vector3 Velocity { get; set; }

    public float Yaw { get; set; }

    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(0.1);

    public VehicleState State(TimeSpan now) => new(now, Position, Velocity, 0f, 0f, Yaw, _yawRate);

    public void Command(TimeSpan now, Vector3 velocity, float yaw) =>
        _coming.Enqueue((now + Delay, velocity, yaw));

    public void Step(TimeSpan now, float seconds)
    {
        while (_coming.TryPeek(out var next) && next.At <= now)
        {
            (_target, _targetYaw) = (next.Velocity, next.Yaw);
            _coming.Dequeue();
        }

        var acceleration = (_target - Velocity) / LagSeconds;
        var length = acceleration.Length();
        acceleration *= length > MostAcceleration ? MostAcceleration / length : 1f;
        Velocity += seconds * acceleration;
        Position += seconds * Velocity;
        var turn = MathF.IEEERemainder(_targetYaw - Yaw, MathF.Tau);
        _yawRate = Math.Clamp(turn / 0.2f, -YawRate, YawRate);
        Yaw = MathF.IEEERemainder(Yaw + (seconds * _yawRate), MathF.Tau);
    }
}
