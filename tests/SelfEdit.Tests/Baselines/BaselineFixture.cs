using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Network;
using DroneSeal.Vision.Trunks;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A network with random weights and a picture with a box in it: no photograph is needed.</summary>
internal static class BaselineFixture
{
    internal const int InputSize = 64;
    internal const string ClassName = "traffic-cone";

    internal static PixelBox Thing { get; } = new(16, 16, 40, 48);

    // Made once: other tests, side by side, draw from the same random numbers of torch.
    private static readonly Lazy<IReadOnlyDictionary<string, TensorArray>> _network = new(RandomNetwork);

    internal static LearnOptions Learn { get; } = new() { ClassName = ClassName, Seed = 5 };

    /// <summary>The same random weights each time, the caller's to change.</summary>
    internal static ModelWeights Weights() => ModelWeights.FromArrays(
        _network.Value.ToDictionary(
            pair => pair.Key, pair => new TensorArray(pair.Value.Shape, [.. pair.Value.Values])),
        Preprocessing.BgrBytes, "random weights");

    /// <summary>An orange box on a grey ground.</summary>
    internal static FeatureFrame Frame(int number = 0)
    {
        var frame = new FeatureFrame(InputSize) { Id = new FrameId(number), Name = $"{number:000}.jpg" };
        frame.Features.Letterbox = Letterbox.For(2 * InputSize, 2 * InputSize, InputSize);
        Array.Fill(frame.InputBgr, (byte)(90 + number));
        for (var y = (int)Thing.Top; y < Thing.Bottom; y++)
        {
            for (var x = (int)Thing.Left; x < Thing.Right; x++)
            {
                ((byte[])[30, 100, 250]).CopyTo(frame.InputBgr, ((y * InputSize) + x) * 3);
            }
        }

        return frame;
    }

    /// <summary>The same picture as a source gives it.</summary>
    internal static Frame Picture() => new()
    {
        Width = InputSize,
        Height = InputSize,
        Bgr = Frame().InputBgr,
    };

    internal static FullFineTuning Full(FullTuningOptions? options = null) => new(
        Weights(), Learn, new ThingLabeller(),
        options ?? new FullTuningOptions { StepsPerPicture = 1 }, InputSize);

    internal static DetectorOptions SeeEverything { get; } = new() { MinScore = 0.001f };

    internal static Detector Fly(TunedModel model) => new(
        model.Weights, new TorchTrunk(model.Weights, inputSize: InputSize), SeeEverything, model.Adapters);

    private static IReadOnlyDictionary<string, TensorArray> RandomNetwork()
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        using var network = new YoloxNano(NetworkForm.Folded);
        return network.ToArrays();
    }

    private sealed class ThingLabeller : ILabeller
    {
        public IReadOnlyList<Finding> Label(FeatureFrame frame) =>
            [new(Thing, ClassName, 0.9f, [new("test", 2, "an orange box")], null)];
    }
}
