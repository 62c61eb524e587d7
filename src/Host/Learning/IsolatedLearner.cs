using DroneSeal.Host.Flying;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Learning;

/// <summary>The pass with the learner as a process of its own: this side is vision.</summary>
/// <remarks>
/// Features go over a lossless ring in lock-step; adapters come back by hash. When the learner dies, this side goes on
/// detecting with what it has, and says so.
/// </remarks>
internal sealed class IsolatedLearner : IDisposable
{
    private static readonly TimeSpan _longestEdit = TimeSpan.FromSeconds(60);

    private readonly Detector _detector;
    private readonly string _folder;
    private readonly FeatureRingWriter _ring;
    private readonly AdapterMailbox _mailbox;
    private readonly LearnerProcess _learner;
    private readonly List<LearnPoint> _points = [];
    private AdapterHandover? _handover;

    private IsolatedLearner(LearnRequest request, ModelWeights weights)
    {
        _detector = new Detector(weights, TrunkChoice.Create(weights, request.Device, request.Threads));
        _folder = Directory.CreateTempSubdirectory("droneseal-").FullName;
        _ring = FeatureRingWriter.Create(RingPath(_folder), new FeatureWayOptions { IsLossless = true, Slots = 2 });
        _mailbox = AdapterMailbox.Create(MailboxPath(_folder));
        _learner = LearnerProcess.Start(new LearnerOptions
        {
            Executable = Environment.ProcessPath ?? "dotnet",
            Arguments = LearnerArguments.For(request, _folder),
        }, line => Console.Error.WriteLine($"learner: {line}"));
        var start = InUse(request, weights);
        _detector.Swap(start);
        _points.Add(new LearnPoint(0, start));
    }

    internal static string RingPath(string folder) => Path.Combine(folder, "features.ring");

    internal static string MailboxPath(string folder) => Path.Combine(folder, "adapters.mailbox");

    internal static string ReportPath(string folder) => Path.Combine(folder, "report.json");

    /// <summary>Streams the pictures; the learner's report comes back when it ends.</summary>
    internal static LearnArm Run(LearnRequest request, ModelWeights weights)
    {
        using var vision = new IsolatedLearner(request, weights);
        Console.Error.WriteLine($"droneseal: learner is process {vision._learner.Id} ({vision._learner.Limits})");
        LearnStream.Stream(request, vision._detector, "self-edit, isolated", frame => vision.Hand(frame, request), () => vision.State());
        return vision.Finish(request, weights);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _learner.Dispose();
        _mailbox.Dispose();
        _ring.Dispose();
        _detector.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static AdapterSet InUse(LearnRequest request, ModelWeights weights)
    {
        if (!File.Exists(AdapterStore.ManifestPathIn(request.Store.FullName)))
        {
            return AdapterSet.Empty(weights.Sha256);
        }

        using var store = AdapterStore.OpenReadOnly(request.Store.FullName);
        return store.LoadActive();
    }

    private void Hand(FeatureFrame frame, LearnRequest request)
    {
        var deadline = MonotonicClock.Now() + _longestEdit;
        while (_learner.IsRunning && !_ring.TryPublish(frame, TimeSpan.FromSeconds(1))
            && MonotonicClock.Now() < deadline)
        {
        }

        while (_learner.IsRunning && !_ring.TryAwaitReader(TimeSpan.FromSeconds(1))
            && MonotonicClock.Now() < deadline)
        {
        }

        TakeAdapters(request);
    }

    private void TakeAdapters(LearnRequest request)
    {
        if (_handover is null && File.Exists(AdapterStore.ManifestPathIn(request.Store.FullName)))
        {
            _handover = new AdapterHandover(_mailbox, AdapterStore.OpenReadOnly(request.Store.FullName));
        }

        if (_handover?.TryTake(out var set) == true && set is not null)
        {
            _detector.Swap(set);
            _points.Add(new LearnPoint((int)_handover.Generation, set));
        }
    }

    private string State() => _learner.IsRunning ? $"swaps {_points.Count - 1}" : $"learner gone, {_learner.Exit?.Words}";

    private LearnArm Finish(LearnRequest request, ModelWeights weights)
    {
        _ring.Finish();
        var exit = _learner.AwaitExit(_longestEdit);
        TakeAdapters(request);
        if (exit is not { IsClean: true })
        {
            Console.Error.WriteLine($"droneseal: the learner did not end well ({exit?.Words ?? "it still runs"}); what it had kept is in the store.");
        }

        var report = File.Exists(ReportPath(_folder))
            ? JsonOutput.Read<LearnReport>(ReportPath(_folder))
            : new LearnReport { AnchorSha256Before = weights.Sha256, AnchorSha256After = weights.Sha256 };
        return new LearnArm("self-edit", report, [.. _points.SkipLast(1), _points[^1] with { Edits = report.Proposed }]);
    }
}
