using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.FlyReport;

/// <summary>A flight from above as the page's script draws it: columns of equal length, one row for each
/// tenth of a second.</summary>
internal sealed record FlightMap
{
    public required string Arm { get; init; }

    public required string ArmWords { get; init; }

    public ulong Seed { get; init; }

    public bool Success { get; init; }

    public required string Failure { get; init; }

    /// <summary>Seconds since the flight's clock began.</summary>
    public required double[] Seconds { get; init; }

    /// <summary>Metres north of the start.</summary>
    public required double[] North { get; init; }

    /// <summary>Metres east of the start.</summary>
    public required double[] East { get; init; }

    /// <summary>Degrees clockwise from north.</summary>
    public required double[] YawDegrees { get; init; }

    /// <summary>Over the ground, metres a second.</summary>
    public required double[] Speed { get; init; }

    /// <summary>The supervisor's state.</summary>
    public required string[] State { get; init; }

    /// <summary>Metres from hull to the nearest face; null where it was not written down.</summary>
    public double?[]? Clearance { get; init; }

    /// <summary>Whether the map held the nearest thing; null where nothing was near.</summary>
    public bool?[]? Believed { get; init; }

    /// <summary>The map at each time: name, metres north, east, radius, and 1 where it rests on an
    /// edit.</summary>
    public object[][][]? Map { get; init; }

    public required IReadOnlyList<ThingRecord> Things { get; init; }

    public required IReadOnlyList<ContactRecord> Contacts { get; init; }

    /// <summary>Where edits were begun.</summary>
    public required IReadOnlyList<object> Edits { get; init; }

    /// <summary>Places of what moves, by row of the things: metres north and east at each time.</summary>
    public IReadOnlyDictionary<int, double[][]> Moving { get; init; } = new Dictionary<int, double[][]>();

    public required IReadOnlyList<StateEntry> States { get; init; }

    internal static FlightMap Of(ShownFlight shown)
    {
        var record = shown.Record;
        var tape = shown.Tape?.Moments.Count > 0 ? shown.Tape : null;
        var moments = record.Poses.Select(pose => tape?.At(pose.Seconds)).ToList();
        return new FlightMap
        {
            Arm = record.Arm,
            ArmWords = FlyReportWords.Explain(record.Arm),
            Seed = record.Seed,
            Success = record.Success,
            Failure = record.Failure,
            Seconds = [.. record.Poses.Select(pose => Round(pose.Seconds))],
            North = [.. record.Poses.Select(pose => Round(pose.North))],
            East = [.. record.Poses.Select(pose => Round(pose.East))],
            YawDegrees = [.. record.Poses.Select(pose => Round(pose.YawRadians * 180 / Math.PI))],
            Speed = [.. record.Poses.Select(pose => Round(pose.Speed))],
            State = [.. record.Poses.Select(pose => pose.State)],
            Clearance = tape is null ? null : [.. moments.Select(one => Finite(one!.ClearanceMeters))],
            Believed = tape is null ? null : [.. moments.Select(one => one!.IsNearestBelieved)],
            Map = tape is null ? null : [.. moments.Select(one => Columns(one!.Believed))],
            Things = record.Things,
            Contacts = record.Contacts,
            Edits = [.. record.Edits.Select(edit => Mark(edit, record))],
            Moving = tape is null ? new Dictionary<int, double[][]>() : Ways(tape, record),
            States = record.States,
        };
    }

    private static object[][] Columns(IReadOnlyList<BelievedObstacle> believed) =>
        [.. believed.Select(one => new object[]
        {
            one.Name, Round(one.North), Round(one.East), Round(one.RadiusMeters), one.IsByEdit ? 1 : 0,
        })];

    // Null where the edit was begun before the end of the climb.
    private static object Mark(EditRecord edit, FlightRecord record)
    {
        var pose = record.Poses.LastOrDefault(one => one.Seconds <= edit.Seconds);
        return new
        {
            edit.Number,
            edit.Seconds,
            edit.SwappedSeconds,
            edit.Verdict,
            edit.Words,
            North = (double?)pose?.North,
            East = (double?)pose?.East,
        };
    }

    private static Dictionary<int, double[][]> Ways(FlightTape tape, FlightRecord record) =>
        tape.Course.Obstacles.Select((thing, row) => (thing, row)).Where(one => one.thing.Path is not null)
            .ToDictionary(one => one.row, one => record.Poses.Select(pose =>
            {
                var place = one.thing.At(TimeSpan.FromSeconds(pose.Seconds)).Position;
                return new[] { Round(place.X), Round(place.Y) };
            }).ToArray());

    private static double? Finite(float value) => float.IsFinite(value) ? Round(value) : null;

    // A centimetre is enough for a drawing, and the page stays small.
    private static double Round(double value) => Math.Round(value, 2);
}
