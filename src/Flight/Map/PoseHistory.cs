using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>Where the vehicle was, for a few seconds back. Not thread-safe.</summary>
public sealed class PoseHistory
{
    private const int Capacity = 256;

    private static readonly TimeSpan _longestGuess = TimeSpan.FromSeconds(0.3);

    // Between states that are farther apart the link was down, and the vehicle may have braked or turned.
    private static readonly TimeSpan _longestGap = TimeSpan.FromSeconds(0.6);

    private readonly VehicleState[] _states = new VehicleState[Capacity];
    private int _next;

    /// <summary>How many states there are.</summary>
    public int Count { get; private set; }

    /// <summary>The newest state.</summary>
    public ref readonly VehicleState Newest => ref At(Count - 1);

    /// <summary>Adds a state; one that is not newer than the last is left out.</summary>
    public void Add(in VehicleState state)
    {
        if (Count > 0 && state.At <= Newest.At)
        {
            return;
        }

        _states[_next] = state;
        _next = (_next + 1) % Capacity;
        Count = Math.Min(Count + 1, Capacity);
    }

    /// <summary>Forgets all states.</summary>
    public void Clear() => Count = 0;

    /// <summary>The state at a time, between two known ones, or a little beyond the newest.</summary>
    /// <returns>False when the time is older than the history, too far ahead of it, or in a gap of it.</returns>
    public bool TryAt(TimeSpan time, out VehicleState state)
    {
        state = default;
        if (Count == 0 || time < At(0).At || time > Newest.At + _longestGuess)
        {
            return false;
        }

        if (time >= Newest.At)
        {
            state = Ahead(Newest, time);
            return true;
        }

        var later = Count - 1;
        while (At(later - 1).At > time)
        {
            later--;
        }

        state = Between(At(later - 1), At(later), time);
        return At(later).At - At(later - 1).At <= _longestGap;
    }

    /// <summary>An angle brought into -pi..pi.</summary>
    internal static float Wrapped(float radians) => MathF.IEEERemainder(radians, MathF.Tau);

    private static VehicleState Ahead(in VehicleState state, TimeSpan time)
    {
        var seconds = (float)(time - state.At).TotalSeconds;
        return state with
        {
            At = time,
            PositionNed = state.PositionNed + (seconds * state.VelocityNed),
            YawRadians = Wrapped(state.YawRadians + (seconds * state.YawRateRadiansPerSecond)),
        };
    }

    private static VehicleState Between(in VehicleState a, in VehicleState b, TimeSpan time)
    {
        var part = (float)((time - a.At) / (b.At - a.At));
        return new VehicleState(
            time,
            Vector3.Lerp(a.PositionNed, b.PositionNed, part),
            Vector3.Lerp(a.VelocityNed, b.VelocityNed, part),
            Turned(a.RollRadians, b.RollRadians, part),
            Turned(a.PitchRadians, b.PitchRadians, part),
            Turned(a.YawRadians, b.YawRadians, part),
            float.Lerp(a.YawRateRadiansPerSecond, b.YawRateRadiansPerSecond, part));
    }

    private static float Turned(float a, float b, float part) => Wrapped(a + (part * Wrapped(b - a)));

    private ref readonly VehicleState At(int index) =>
        ref _states[(_next - Count + index + (2 * Capacity)) % Capacity];
}
