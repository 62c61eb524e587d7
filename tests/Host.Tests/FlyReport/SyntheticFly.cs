using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.FlyReport;
using DroneSeal.Sim;
using OpenCvSharp;

namespace DroneSeal.Host.Tests.FlyReport;

/// <summary>Records as two arms of a <c>fly</c> would leave them, made without flying or rendering.</summary>
internal static class SyntheticFly
{
    internal const string ClassName = "traffic-cone";

    internal static Course Course { get; } = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;

    internal static FlyReportContent Content(int trials = 4)
    {
        var off = Enumerable.Range(0, trials).Select(i => Flight("off", (ulong)(500 + i), i == 0)).ToList();
        var on = Enumerable.Range(0, trials).Select(i => Flight("on", (ulong)(500 + i), i != 1)).ToList();
        var before = new HeldOutScore(0.02, 0.01, null, 0.842);
        return new FlyReportContent
        {
            Course = Course,
            Command = "droneseal fly orange-cones --trials 4 --seed 500",
            ClassName = ClassName,
            Arms = [ArmSummaries.Of(off, before), ArmSummaries.Of(on, before)],
            Shown = [Shown(off[1]), Shown(on[1])],
            Identity = new Dictionary<string, string> { ["frozen core"] = new string('a', 64) },
            HeldOutFrames = 96,
        };
    }

    internal static FlightRecord Flight(
        string arm, ulong seed, bool isSuccess, string words = "gain above the band")
    {
        var learns = arm == "on";
        return new FlightRecord
        {
            Arm = arm,
            Seed = seed,
            Success = isSuccess,
            Failure = isSuccess ? "" : "hit 1 traffic-cone",
            ReachedGoal = true,
            MinClearanceMeters = isSuccess ? 0.41f : -0.05f,
            FlownMeters = 40,
            SecondsToGoal = 24.5,
            GoalVelocity = 1.47f,
            PathExcess = 0.09f,
            Contacts = isSuccess ? [] : [new ContactRecord(
                14.2, 3, "traffic-cone", 12, 0.4f, CollisionCause.Misnamed,
                "the map held a fire hydrant +2.1 m off")],
            Edits = learns ? Edits(words) : [],
            Recall = [new RecallPoint(0, 100, 2, 1),
                new RecallPoint(learns ? 6 : 0, 200, learns ? 190 : 4, 5)],
            Critics = learns ? [new CriticCount("all", 80, 1, 19)] : [],
            HeldOut = new HeldOutScore(
                learns ? 0.93 : 0.02, learns ? 0.92 : 0.01, learns ? 0.95 : null, 0.842),
            VisionMilliseconds = [.. Enumerable.Range(0, 400).Select(i => 12 + (i % 9))],
            AnchorSha256Before = learns ? new string('a', 64) : null,
            AnchorSha256After = learns ? new string('a', 64) : null,
            Poses = [.. Enumerable.Range(0, 200).Select(i => new PoseRecord(
                8 + (0.1 * i), 0.18f * i, MathF.Sin(i * 0.05f), 0.5f, 0, 1.8f,
                i < 100 ? "Flying" : "Slowed"))],
            Things = ThingRecord.Of(CoursePlacing.Place(Course, seed)!),
        };
    }

    internal static ShownFlight Shown(FlightRecord record)
    {
        var tape = new FlightTape(CoursePlacing.Place(Course, record.Seed)!);
        foreach (var pose in record.Poses)
        {
            var believed = new BelievedObstacle(
                "fire hydrant", pose.North + 3, 0.5f, 0.2f, record.Arm == "on");
            tape.Add(new TapeMoment(pose.Seconds, 0.7f, record.Arm == "on", [believed]));
        }

        return new ShownFlight(record with { Film = record.Arm == "on" ? Film(24) : [] }, tape);
    }

    internal static IReadOnlyList<FilmFrame> Film(int frames)
    {
        using var picture = new Mat(416, 416, MatType.CV_8UC3, new Scalar(90, 140, 120));
        Cv2.ImEncode(".jpg", picture, out var jpeg, [(int)ImwriteFlags.JpegQuality, 80]);
        var cone = new BoxRecord("traffic cone", 1, 180, 200, 220, 260);
        return [.. Enumerable.Range(0, frames).Select(i => new FilmFrame(
            8 + (i / 15.0), 416, 416, jpeg, [new BoxRecord("fire hydrant", 0.6f, 181, 202, 221, 259)],
            [new BoxRecord("traffic-cone", 0.8f, 181, 202, 221, 259)], [cone], i / 8))];
    }

    private static EditRecord[] Edits(string words) =>
    [
        new(1, 8.2, null, "class/traffic-cone", "waiting",
            "only 3 mini-tasks are held back", 0, 0, 51200, 210, null),
        new(2, 9.4, 10.2, "class/traffic-cone", "kept", words, 0.123, 0.01, 52000, 420, 0.31),
        new(3, 12.4, null, "class/traffic-cone", "reverted", "no gain", -0.002, 0.01, 52100, 430, null),
    ];
}
