using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>A thing that only a set saw that is then taken back.</summary>
public sealed class SetSwapTests : IDisposable
{
    private static readonly PinholeCamera _camera = PinholeCamera.FromFieldOfView(640, 480, 1.4f, 0);
    private readonly DetectionList _nothing = new();
    private readonly ObstacleBatch _batch = new();
    private readonly ObstacleTracker _tracker = new(_camera);
    private readonly Frame _frame = new();
    private readonly Detector _detector;

    public SetSwapTests()
    {
        var weights = ModelWeights.Load(Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"));
        _detector = new Detector(weights, TrunkChoice.Create(weights, "cpu", 1));
        _tracker.SetClassNames(_detector.ClassNames, _detector.ClassNames);
        _tracker.ActiveEditId = 7;
    }

    public void Dispose() => _detector.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void WhatOnlyASetSawThatIsTakenBackIsNotToldAnyMore(long goneBack, int told)
    {
        var seen = new DetectionList();
        seen.Add(new Detection(new FrameId(0), new PixelBox(300, 150, 340, 330), 0, 0.9f));
        Look(0, seen);
        Assert.Equal(1, _batch.Count);

        var head = _detector.Prepare(AdapterSet.Empty(_detector.Weights.Sha256));
        new SetSwap(_detector).Take(new ReadySet(head, IsReleased: true, goneBack), _tracker);
        _tracker.ActiveEditId = 0;
        Look(1, _nothing);

        Assert.Equal(told, _batch.Count);
    }

    private void Look(int number, DetectionList active)
    {
        _frame.Id = new FrameId(number);
        _frame.CapturedAt = TimeSpan.FromSeconds(1 + (number / 15.0));
        var state = new VehicleState(_frame.CapturedAt, new Vector3(0, 0, -1.5f), default, 0, 0, 0, 0);
        _tracker.Observe(_frame, state, _nothing, active, _batch);
    }
}
