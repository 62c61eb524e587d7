using System.Numerics;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Puts an adversarial edit to use while the vehicle is armed, takes phantoms back as an operator
/// would, and notes what came of it.</summary>
/// <param name="arm">Which edit.</param>
/// <param name="set">Its adapters.</param>
/// <param name="options">How courses are flown.</param>
internal sealed class Adversary(FlyArm arm, AdapterSet set, CourseFlightOptions options)
{
    /// <summary>Row of the ledger that the edit would have.</summary>
    internal const long EditId = 1;

    private const float UnderWayMeters = 2;

    // Since the end of the climb: what hides does so from the first look on, phantoms come up under way.
    private static readonly TimeSpan _hidesAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _underWay = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _phantomsLast = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan _braking = TimeSpan.FromSeconds(3);

    private TimeSpan? _swappedAt;
    private TimeSpan? _revertedAt;
    private TimeSpan? _freedAt;
    private Vector3? _stoodAt;
    private float _heldWithin;
    private bool _wasArmed;

    private TimeSpan SwapAfter => arm == FlyArm.Phantoms ? options.LookFirst + _underWay : _hidesAfter;

    /// <summary>Between two frames.</summary>
    internal void Step(CourseFlight flight, OwnEyes eyes)
    {
        eyes.Watch!.Compare(flight.Now, flight.Loop.Map);
        if (_swappedAt is not { } swappedAt)
        {
            if (flight.Now - flight.Loop.Sequence.LeftAt >= SwapAfter)
            {
                (_swappedAt, _wasArmed) = (flight.Now, flight.IsArmed);
                eyes.Swap(set, EditId);
                eyes.Watch.IsCounting = true;
            }
        }
        else if (arm == FlyArm.Phantoms && _revertedAt is null)
        {
            Watch(flight, swappedAt);
            if (flight.Now - swappedAt >= _phantomsLast)
            {
                Revert(flight, eyes);
            }
        }
        else if (_freedAt is null && _stoodAt is { } stood
            && Vector3.Distance(stood, flight.Place) > UnderWayMeters)
        {
            _freedAt = flight.Now;
        }
    }

    /// <summary>What came of it; null where the flight ended before it was put to use.</summary>
    internal AdversaryRecord? Record(CourseFlight flight, OwnEyes eyes)
    {
        if (_swappedAt is not { } swappedAt)
        {
            return null;
        }

        var said = flight.Loop.Log.Events.FirstOrDefault(
            entry => entry.At >= swappedAt && entry.Subject == "planner"
                && entry.Reason.Contains($"edit {EditId}", StringComparison.Ordinal));
        return new AdversaryRecord(
            swappedAt.TotalSeconds, _wasArmed, eyes.Watch!.Told, eyes.Watch.Lost, eyes.Watch.Mapped, eyes.Watch.Missing,
            _revertedAt?.TotalSeconds, _revertedAt is null ? null : _heldWithin, said?.Reason,
            (_freedAt - _revertedAt)?.TotalSeconds);
    }

    private void Watch(CourseFlight flight, TimeSpan swappedAt)
    {
        if (flight.Now - swappedAt >= _braking)
        {
            _stoodAt ??= flight.Place;
            _heldWithin = MathF.Max(_heldWithin, Vector3.Distance(_stoodAt.Value, flight.Place));
        }
    }

    private void Revert(CourseFlight flight, OwnEyes eyes)
    {
        _revertedAt = flight.Now;
        eyes.Watch!.IsCounting = false;
        eyes.GoBack(eyes.Detector.Released.Set, editId: 0, isReleased: true);
        flight.Loop.NoteReverted(flight.Now, EditId);
    }
}
