using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Host.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;
using OpenCvSharp;

namespace DroneSeal.Host.Benching;

/// <summary>Vision's part of the budget: the steps of the frame path one by one, as the detector runs
/// them.</summary>
internal sealed class BudgetVision : IDisposable
{
    private readonly ModelWeights _weights;
    private readonly ITrunk _trunk;
    private readonly DetectorOptions _options = new();
    private readonly PictureStraightener _straightener;
    private readonly LetterboxPicture _square;
    private readonly FrozenFeatures _features;
    private readonly HeadOutputs _outputs;
    private readonly DetectionDecoder _decoder;
    private readonly AdaptedHead _released;
    private readonly AdaptedHead _active;
    private readonly DetectionList _byReleased = new();
    private readonly DetectionList _byActive = new();
    private readonly ObstacleTracker _tracker;
    private readonly ObstacleRingWriter _ring;
    private readonly ObstacleBatch _batch = new();
    private readonly Frame _frame = new();
    private readonly float[] _image;
    private long _frames;

    internal BudgetVision(
        ModelWeights weights, ITrunk trunk, AdapterSet active, PinholeCamera camera, string ring)
    {
        (_weights, _trunk) = (weights, trunk);
        _straightener = new PictureStraightener(new CameraCalibration { Lens = LensOf(camera) });
        _square = new LetterboxPicture(trunk.InputSize);
        _features = new FrozenFeatures(trunk.InputSize);
        _outputs = new HeadOutputs(trunk.InputSize);
        _decoder = new DetectionDecoder(_options);
        _image = GC.AllocateArray<float>(3 * trunk.InputSize * trunk.InputSize, pinned: true);
        _released = AdaptedHead.Prepare(AdapterSet.Empty(weights.Sha256), weights, trunk);
        _active = AdaptedHead.Prepare(active, weights, trunk);
        _tracker = new ObstacleTracker(camera);
        _tracker.SetClassNames(_released.ClassNames, _active.ClassNames);
        _ring = ObstacleRingWriter.Open(ring, _tracker.ClassNames);
    }

    /// <summary>What the active set saw in the last frame.</summary>
    internal DetectionList Seen => _byActive;

    /// <summary>The last frame, straightened.</summary>
    internal Frame Frame => _frame;

    /// <summary>The vehicle is somewhere else: nothing that was followed stands there.</summary>
    internal void Forget() => _tracker.Clear();

    internal void Look(Mat picture, in VehicleState state, StageClock clock)
    {
        clock.Begin();
        CapturedPixels.Copy(picture, _frame);
        _straightener.Apply(_frame);
        (_frame.Id, _frame.CapturedAt) = (new FrameId(_frames++), state.At);
        clock.End(BudgetStage.Capture);
        _features.Letterbox = _square.Fill(_frame);
        _square.Bgr.CopyTo(_features.InputBgr, 0);
        _square.ToTensor(_weights.Preprocessing, _image);
        clock.End(BudgetStage.Prepare);
        _trunk.Run(_image, _features);
        clock.End(BudgetStage.Trunk);
        Decode(_released, _byReleased, clock);
        Decode(_active, _byActive, clock);
        _tracker.Observe(_frame, state, _byReleased, _byActive, _batch);
        _ring.Write(_batch);
        clock.End(BudgetStage.Track);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _square.Dispose();
        _released.Dispose();
        _active.Dispose();
        _straightener.Dispose();
        _trunk.Dispose();
    }

    private void Decode(AdaptedHead head, DetectionList into, StageClock clock)
    {
        head.Apply(_features, _outputs);
        clock.End(BudgetStage.Head);
        _decoder.Decode(_features, _outputs, _options.MinScore, _options.MinNovelScore, _frame.Id, into);
        clock.End(BudgetStage.Decode);
    }

    // Straight already, but by the same maps: following them costs what it costs with any lens.
    private static LensModel LensOf(PinholeCamera camera) => new(
        camera.Width, camera.Height, camera.FocalPixels, camera.FocalPixels, 0.5 * (camera.Width - 1),
        0.5 * (camera.Height - 1), 0, 0, 0, 0, 0);
}
