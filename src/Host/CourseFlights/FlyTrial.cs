using DroneSeal.Host.Flying;
using DroneSeal.Host.Ground;
using DroneSeal.Host.Replaying;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One flight of one arm over one layout, from nothing to its record.</summary>
/// <param name="setup">What all trials share.</param>
/// <param name="course">The layout.</param>
/// <param name="arm">Who sees and who learns.</param>
internal sealed class FlyTrial(FlySetup setup, PlacedCourse course, FlyArm arm)
{
    private readonly MapHistory _history = new();
    private readonly List<ContactRecord> _contacts = [];
    private readonly Adversary? _adversary = AdversarialSets.AreFlownBy(arm)
        ? new Adversary(arm, AdversarialSets.Of(arm, setup.Model!.Weights), setup.Options) : null;
    private volatile bool _isStopped;

    /// <summary>One frame in so many is kept for a film; 0 for none.</summary>
    internal int FilmEvery { get; init; }

    /// <summary>Store folder that learned adapters are left in; null leaves none.</summary>
    internal string? LeaveIn { get; init; }

    /// <summary>A learner that goes on from earlier flights, and stays the caller's; null for one of this flight's
    /// own.</summary>
    internal FlightLearner? Carried { get; init; }

    /// <summary>Folder that the flight is recorded in; null records nothing.</summary>
    internal string? RecordIn { get; init; }

    /// <summary>The flight is broken off so long after the climb.</summary>
    internal TimeSpan Longest { get; init; } = TimeSpan.MaxValue;

    /// <summary>Opens the ground service for the learner's store folder, null where nothing learns; null for the
    /// setup's.</summary>
    internal Func<string?, FlightGround>? OpenGround { get; init; }

    /// <summary>Holds a flight with a ground station back; null for real time.</summary>
    internal FlightPace? Pace { get; init; }

    /// <summary>Told of the flight's progress at every tick.</summary>
    internal Action<CourseFlight, OwnEyes?>? Watch { get; init; }

    /// <summary>Flies.</summary>
    internal FlightRecord Fly()
    {
        if (arm == FlyArm.Truth)
        {
            using var truth = new TruthEyes(course, setup.Options);
            return Fly(truth, null, null);
        }

        var model = setup.Model!;
        using var recording = RecordIn is null ? null : new CourseRecording(
            RecordIn, course, model.Weights, setup.Options.Detection, LeaveIn, hasTime: setup.Autopilot is null);
        using var eyes = new OwnEyes(course, model, arm, setup.Options)
        {
            Recording = recording,
            Film = FilmEvery > 0 ? new FilmRoll(FilmEvery) : null,
        };
        if (Carried is { } carried)
        {
            eyes.GoOn(carried);
            return Fly(eyes, eyes, null);
        }

        if (arm is not (FlyArm.On or FlyArm.Oracle))
        {
            using var kept = arm == FlyArm.Kept ? AdapterStore.OpenReadOnly(setup.Store!) : null;
            eyes.Begin(kept?.LoadActive() ?? AdapterSet.Empty(model.Weights.Sha256));
            return Fly(eyes, eyes, null);
        }

        using var folder = new TrialStore(
            setup.Store, LeaveIn, isNeeded: setup.Ground is not null || OpenGround is not null);
        using var learner = new FlightLearner(
            model, eyes.Critics, setup.Options, (int)(course.Seed & 0x7FFF_FFFF), folder.Path)
        {
            IsBeside = setup.Autopilot is not null,
        };
        eyes.Begin(learner.Active, learner);
        var record = Fly(eyes, eyes, folder.Path);
        learner.Save();
        return record;
    }

    private FlightRecord Fly(ICourseEyes seeing, OwnEyes? eyes, string? store)
    {
        using var ground = OpenGround?.Invoke(store)
            ?? (setup.Ground is { } request ? FlightGround.Started(request, store) : null);
        if (eyes is not null && ground is not null)
        {
            eyes.Orders = new FrameOrders(ground.Desk, eyes);
        }

        if (setup.Autopilot is { } address)
        {
            using var beside = eyes is null ? null : new BesideEyes(eyes);
            return Fly(beside ?? seeing, eyes, new RealVehicle(address), ground, null, beside);
        }

        var vehicle = new BuiltInVehicle(course.Seed, ground?.SecondPort);
        if (ground is null)
        {
            return Fly(seeing, eyes, vehicle, null, null);
        }

        var pace = Pace ?? FlightPace.Real();
        return Fly(seeing, eyes, new PacedVehicle(vehicle, pace), ground, pace);
    }

    private FlightRecord Fly(
        ICourseEyes seeing, OwnEyes? eyes, ICourseVehicle vehicle, FlightGround? ground, FlightPace? pace,
        BesideEyes? beside = null)
    {
        using var flight = new CourseFlight(course, seeing, setup.Options, vehicle);
        using var signals = beside is null && ground is null ? null : StopSignals.Catch(() => _isStopped = true);
        var teller = ground is null ? null : new FlightTeller(ground, flight, eyes, pace);
        teller?.Listen();
        while (!IsOver(flight, ground))
        {
            flight.Step();
            teller?.Step();
            StopWhereAsked(flight);
            _adversary?.Step(flight, eyes!);
            _history.Note(flight.Now, flight.Place, flight.Loop.Map, seeing.ClassNames);
            Explain(flight);
            Watch?.Invoke(flight, eyes);
        }

        beside?.Dispose();
        ground?.Desk.Close();
        eyes?.Learner?.Finish();
        var record = FlightRecords.Of(course, arm, flight) with
        {
            Contacts = _contacts,
            Adversary = _adversary?.Record(flight, eyes!),
        };
        return eyes is null ? record : Seen(record, eyes);
    }

    // Where a ground station looks on, a pilot who has taken over may still fly: that ends on the ground.
    private bool IsOver(CourseFlight flight, FlightGround? ground) =>
        (flight.IsOver && (ground is null || !flight.IsArmed || _isStopped))
        || flight.Now - flight.Loop.Sequence.LeftAt > Longest;

    private void StopWhereAsked(CourseFlight flight)
    {
        if (_isStopped)
        {
            flight.Abort("stopped by the user");
        }
    }

    private void Explain(CourseFlight flight)
    {
        for (var i = _contacts.Count; i < flight.Score.Contacts.Count; i++)
        {
            var contact = flight.Score.Contacts[i];
            var (cause, words) = _history.Explain(contact, course);
            _contacts.Add(new ContactRecord(
                contact.At.TotalSeconds, contact.Row, contact.Kind, contact.PlaceNed.X, contact.PlaceNed.Y, cause,
                words));
        }
    }

    private FlightRecord Seen(FlightRecord record, OwnEyes eyes)
    {
        var learner = eyes.Learner;
        var edits = learner?.Edits ?? [];
        var final = learner?.Active ?? eyes.Detector.Active.Set;
        return record with
        {
            Edits = learner is null ? edits : Judged(edits, eyes.Detector, learner),
            Recall = eyes.Books.Recall,
            Critics = eyes.Books.Critics,
            VisionMilliseconds = eyes.Times,
            Frames = (int)eyes.Frames,
            AdapterSha256 = learner is null ? null : final.Sha256,
            AnchorSha256Before = learner?.Report.AnchorSha256Before,
            AnchorSha256After = learner?.Report.AnchorSha256After,
            HeldOut = setup.HeldOut?.Judge(eyes.Detector, final),
            Film = eyes.Film?.Frames ?? [],
        };
    }

    // Ground truth's word on each edit that was kept, after the flight.
    private IReadOnlyList<EditRecord> Judged(
        IReadOnlyList<EditRecord> edits, Detector detector, FlightLearner learner)
    {
        if (setup.HeldOut is not { } heldOut)
        {
            return edits;
        }

        var judged = new List<EditRecord>();
        var set = learner.BeganWith;
        var before = heldOut.Judge(detector, set);
        for (var i = 0; i < edits.Count; i++)
        {
            var after = learner.SetsAfter[i];
            if (after.Sha256 == set.Sha256)
            {
                judged.Add(edits[i]);
                continue;
            }

            var score = heldOut.Judge(detector, after);
            judged.Add(edits[i] with { TruthGain = (score.NovelAp50 ?? 0) - (before.NovelAp50 ?? 0) });
            (set, before) = (after, score);
        }

        return judged;
    }
}
