using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Learning;

/// <summary>Streams the pictures once past one loop, in this process, and swaps what the loop keeps.</summary>
internal static class LearnStream
{
    /// <summary>Runs one arm to its end.</summary>
    /// <param name="request">The command line.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="name">The arm's name.</param>
    /// <param name="makeLoop">Makes the loop; the featurizer belongs to the stream.</param>
    internal static LearnArm Run(
        LearnRequest request, ModelWeights weights, string name, Func<IFeaturizer, SelfEditLoop> makeLoop)
    {
        using var detector = new Detector(weights, TrunkChoice.Create(weights, request.Device, request.Threads));
        using var featurizer = new TrunkFeaturizer(TrunkChoice.Create(weights, request.Device, 1), weights.Preprocessing);
        var loop = makeLoop(featurizer);
        SayWhatItGoesOnFrom(loop);
        detector.Swap(loop.Active);
        var points = new List<LearnPoint> { new(0, loop.Active) };
        loop.Edited += _ => Follow(loop, detector, points);
        ShowAnchors(request, weights, loop);
        Stream(request, detector, name, frame => loop.See(frame), () => State(loop.Report));
        loop.SaveMemory();
        return new LearnArm(name, loop.Report, points);
    }

    /// <summary>Feeds every picture of the stream to <paramref name="see"/>, in order.</summary>
    internal static void Stream(
        LearnRequest request, Detector detector, string name, Action<FeatureFrame> see, Func<string> state) =>
        Feed(request.Images.FullName, detector, name, see, state);

    /// <summary>Tells a person that the store is not new.</summary>
    internal static void SayWhatItGoesOnFrom(SelfEditLoop loop)
    {
        if (loop.Resumed is { } words)
        {
            Console.Error.WriteLine($"droneseal: learning {words}");
        }
    }

    /// <summary>One line on how a run stands.</summary>
    internal static string State(LearnReport report) =>
        $"edits {report.Proposed}: kept {report.Kept}, reverted {report.Reverted}, waiting {report.Waiting}";

    /// <summary>Shows the loop the pictures of <c>--anchors</c>, as the frozen detector sees them.</summary>
    internal static void ShowAnchors(LearnRequest request, ModelWeights weights, SelfEditLoop loop)
    {
        if (request.Anchors is null)
        {
            return;
        }

        using var detector = new Detector(weights, TrunkChoice.Create(weights, request.Device, request.Threads));
        Feed(request.Anchors.FullName, detector, "anchors", loop.AddAnchor, () => "");
    }

    private static void Feed(
        string folder, Detector detector, string name, Action<FeatureFrame> see, Func<string> state)
    {
        using var source = FrameSources.Open([folder]);
        var frame = new Frame();
        var handed = new FeatureFrame(detector.Features.InputSize);
        new ProgressLine().Run(name, source.Count ?? 0, say =>
        {
            for (var done = 0; source.TryNext(frame); say(++done, state()))
            {
                FrameFeed.Detect(detector, frame, handed);
                see(handed);
            }
        });
        SourceReport.SayWhatWasSkipped(source);
    }

    private static void Follow(SelfEditLoop loop, Detector detector, List<LearnPoint> points)
    {
        if (loop.Active.Sha256 != points[^1].Set.Sha256)
        {
            detector.Swap(loop.Active);
        }

        points.Add(new LearnPoint(loop.Report.Proposed, loop.Active));
    }
}
