using System.Collections.Concurrent;
using DroneSeal.Host.Commands;
using DroneSeal.Host.FlyReport;
using DroneSeal.Host.Ground;
using DroneSeal.Sim;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.CourseFlights;

/// <summary>A whole <c>fly</c>: loads, flies every arm over the same layouts, adds up, judges,
/// writes.</summary>
internal static class FlySession
{
    // Layout that a store is filled on: neither a trial's nor one that adapters are judged on.
    private const ulong FirstFlightSeed = HeldOutFrames.FirstSeed - 1;

    // The film shows every frame that was looked at.
    private const int FilmEvery = 1;
    private const int FramesEachLayout = 12;

    internal static int Run(FlyRequest request)
    {
        if (request.UntilEdits is { } edits)
        {
            return LongFlightSession.Run(request, edits);
        }

        var course = CourseCommand.Read(request.Course);
        var (setup, before) = Prepare(request, course);
        using var report = request.Report is { } folder ? new FlyReportFolder(folder) : null;
        var records = Fly(request, setup, report);
        var flights = records.ToLookup(record => record.Arm);
        var summaries = request.Arms.ToDictionary(
            arm => arm, arm => ArmSummaries.Of([.. flights[NameOf(arm)]], before) with
            {
                Adversary = AdversarySummary.Of([.. flights[NameOf(arm)]], [.. flights[NameOf(FlyArm.Off)]]),
            });
        var verdict = FlyVerdict.Of(course, summaries);
        FlyResult.Write(request, course, setup, summaries, verdict);
        FlyTable.Print(course, summaries, verdict);
        foreach (var line in report?.Write(FlyReportContents.Of(request, setup, summaries, verdict)) ?? [])
        {
            Console.WriteLine(line);
        }

        return verdict.HasPassed ? ExitCode.Done : ExitCode.FlightFailed;
    }

    internal static string NameOf(FlyArm arm) => arm.ToString().ToLowerInvariant();

    private static (FlySetup Setup, HeldOutScore? Before) Prepare(FlyRequest request, Course course)
    {
        using var hello = request.Ground is { } ground ? GroundHello.Started(ground) : null;
        var ready = Load(request, course);
        Fill(request, ready.Setup);
        return ready;
    }

    /// <summary>Loads what a request names.</summary>
    /// <returns>The setup, and how the frozen core does alone; null where nothing is judged.</returns>
    internal static (FlySetup Setup, HeldOutScore? Before) Load(FlyRequest request, Course course)
    {
        var setup = new FlySetup
        {
            Course = course,
            Store = request.Store?.FullName,
            Autopilot = request.Autopilot,
            Ground = request.Ground,
            Record = request.Record?.FullName,
            Options = request.Autopilot is null ? new() : CourseFlightOptions.RealTime,
        };
        if (request.Arms.All(arm => arm == FlyArm.Truth))
        {
            return (setup, null);
        }

        if (!request.Weights.Exists)
        {
            throw new HostException(
                ExitCode.BadInput, $"{request.Weights.FullName} is not there: name the detector's weights with --weights.");
        }

        var weights = ModelWeights.Load(request.Weights.FullName);
        var card = ObstacleCards.Require(request.Cards, ClassOf(course), request.Weights);
        setup = setup with { Model = new FlyModel(weights, card) { Photos = CoursePhotos.Read(request.Photos) } };
        if (request.HeldOut == 0)
        {
            return (setup, null);
        }

        Console.Error.WriteLine($"looking at {request.HeldOut} layouts that are not flown");
        var heldOut = new HeldOutFrames(
            course, setup.Model, setup.Options.Detection.MinNovelScore, request.HeldOut, FramesEachLayout);
        using var detector = new Detector(weights, setup.Model.NewTrunk());
        return (setup with { HeldOut = heldOut }, heldOut.Judge(detector, AdapterSet.Empty(weights.Sha256)));
    }

    // What a course does not call novel is not to be learned; a cone is looked for there all the same.
    private static string ClassOf(Course course) =>
        (course.Novel.Count > 0 ? course.Novel[0] : ObstacleKinds.TrafficCone).Name;

    private static void Fill(FlyRequest request, FlySetup setup)
    {
        if (request.Store is not { } store || (store.Exists && store.EnumerateFileSystemInfos().Any()))
        {
            return;
        }

        Console.Error.WriteLine($"{store.FullName} is empty: one flight fills it");
        store.Create();
        var record = new FlyTrial(setup with { Store = null, Ground = null, Record = null }, Place(setup.Course, FirstFlightSeed), FlyArm.On)
        {
            LeaveIn = store.FullName,
        }.Fly();
        Console.Error.WriteLine(
            $"{record.Edits.Count} edits, {record.Edits.Count(edit => edit.Verdict == "kept")} kept");
    }

    private static FlightRecord[] Fly(FlyRequest request, FlySetup setup, FlyReportFolder? report)
    {
        var jobs = Enumerable.Range(0, request.Trials)
            .SelectMany(i => request.Arms.Select(arm => (Arm: arm, Seed: request.Seed + (ulong)i))).ToList();
        var records = new FlightRecord[jobs.Count];
        // One at a time in order, so that a layout's arms end together.
        var order = Partitioner.Create(Enumerable.Range(0, jobs.Count), EnumerablePartitionerOptions.NoBuffering);
        new FlyView(setup.Course, jobs.Count).Run(board => Parallel.ForEach(
            order, new ParallelOptions { MaxDegreeOfParallelism = request.Parallel },
            i => records[i] = Fly(
                setup, jobs[i].Arm, jobs[i].Seed, board, jobs[i].Seed == request.Seed ? report : null)));
        return records;
    }

    private static FlightRecord Fly(
        FlySetup setup, FlyArm arm, ulong seed, FlyBoard board, FlyReportFolder? report)
    {
        var ticks = 0;
        var edits = 0;
        var course = Place(setup.Course, seed);
        var tape = report?.NewTape(course, NameOf(arm));
        var recordIn = setup.Record is { } ring && arm != FlyArm.Truth
            ? RecordingFolders.NewFlight(ring, $"{NameOf(arm)}-{seed}") : null;
        var record = new FlyTrial(setup, course, arm)
        {
            RecordIn = recordIn,
            FilmEvery = report is null ? 0 : FilmEvery,
            LeaveIn = arm == FlyArm.On ? setup.Ground?.LeaveIn ?? report?.NewStore() ?? Store(recordIn) : null,
            Watch = (flight, eyes) =>
            {
                tape?.Note(flight, eyes);
                for (; edits < eyes?.Learner?.Edits.Count; edits++)
                {
                    var edit = eyes.Learner.Edits[edits];
                    board.Say(FormattableString.Invariant(
                        $"{NameOf(arm),-6} seed {seed}: {edit.Seconds:0.0} s, edit {edit.Number} {edit.Verdict}: {edit.Words}"));
                }

                if (ticks++ % 20 == 0)
                {
                    board.Show(arm, seed, FlyGlance.Of(arm, seed, flight, eyes));
                }
            },
        }.Fly();
        if (arm == FlyArm.On && setup.Ground?.LeaveIn is { } left && report is not null)
        {
            TrialStore.Copy(new DirectoryInfo(left), new DirectoryInfo(report.NewStore()));
        }

        board.Finish(arm, record);
        return record;
    }

    // An edit can be tried again only with the store that holds it.
    private static string? Store(string? flight) => flight is null ? null : Path.Combine(flight, "store");

    /// <summary>A layout.</summary>
    /// <exception cref="HostException">There is no way through.</exception>
    internal static PlacedCourse Place(Course course, ulong seed) => CoursePlacing.Place(course, seed)
        ?? throw new HostException(
            ExitCode.BadInput, $"{course.Name}: no way through with seed {seed}; lower the density.");
}
