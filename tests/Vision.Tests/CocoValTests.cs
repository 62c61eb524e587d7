using DroneSeal.Core;
using DroneSeal.Tests;
using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

/// <summary>The whole way from files to COCO's figures, against those of <c>weights/README.md</c>.</summary>
public sealed class CocoValTests
{
    private const double Tolerance = 0.003;

    [SkippableTheory]
    [Trait("Data", "coco_val")]
    [InlineData("yolox_nano_coco", 0.503, 0.341)]
    [InlineData("yolox_nano_coco_legacy_v010", 0.502, 0.337)]
    public void BothWeightFilesReachTheirFigures(string file, double ap50, double ap5095)
    {
        var weights = ModelWeights.Load(SharedData.Require("weights", file + ".safetensors"));
        var labels = CocoLabels.ReadFile(SharedData.Require("data", "coco_val", "instances_coco_val.json"));
        using var detector = new Detector(weights, TrunkChoice.Create(weights));

        var found = Found(detector, labels, SharedData.Require("data", "coco_val", "images"));

        var report = CocoEvaluator.Evaluate(labels.ToGroundTruth(weights.ClassNames), found, FrozenFeatures.BaseClasses);
        Assert.InRange(report.Ap50, ap50 - Tolerance, ap50 + Tolerance);
        Assert.InRange(report.Ap5095, ap5095 - Tolerance, ap5095 + Tolerance);
    }

    private static List<ScoredBox> Found(Detector detector, CocoLabels labels, string folder)
    {
        var numbers = labels.Pictures.Select((picture, i) => (picture.FileName, i)).ToDictionary(pair => pair.FileName, pair => pair.i);
        var found = new List<ScoredBox>();
        var frame = new Frame();
        using var source = FrameSources.Open([folder]);
        while (source.TryNext(frame))
        {
            foreach (var one in detector.DetectAll(frame).Span)
            {
                found.Add(new ScoredBox(numbers[Path.GetFileName(frame.Name)], one.ClassId, one.Box, one.Score));
            }
        }

        return found;
    }
}
