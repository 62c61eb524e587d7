using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

/// <summary>A network that answers with what is no number finds nothing, and must not pass for one that sees that
/// nothing is there.</summary>
public sealed class FiniteAnswersTests : IDisposable
{
    private readonly DetectionList _active = new();
    private readonly ModelWeights _weights = TestHead.Weights();
    private readonly FakeTrunk _trunk = new();
    private readonly Detector _detector;
    private readonly Frame _frame = new() { Width = 64, Height = 48, Bgr = new byte[64 * 48 * 3] };

    public FiniteAnswersTests() => _detector = new Detector(_weights, _trunk);

    public void Dispose()
    {
        _detector.Dispose();
        _trunk.Dispose();
    }

    [Theory]
    [InlineData("objectness", float.NaN)]
    [InlineData("boxes", float.NaN)]
    [InlineData("classes", float.NaN)]
    [InlineData("classes", float.NegativeInfinity)]
    [InlineData("objectness", float.PositiveInfinity)]
    public void OneAnswerThatIsNoNumberIsToldUntilTheNextFrameIsWhole(string map, float value)
    {
        Look();
        Assert.True(_detector.IsFinite);

        // The last one: it lies behind the last whole vector of any width.
        _trunk.Spoil = features => (map switch
        {
            "objectness" => features.ObjectnessLogits,
            "boxes" => features.RawBoxes,
            _ => features.ClassLogits,
        })[^1] = value;
        Look();
        Assert.False(_detector.IsFinite);

        _trunk.Spoil = null;
        Look();
        Assert.True(_detector.IsFinite);
    }

    [Theory]
    [InlineData("class/cone/logit.2.weight")]
    [InlineData("class/cone/box.0.weight")]
    [InlineData("recognition/up.weight")]
    public void AdaptersThatOverflowAreLeftOutWhereTheyAreActiveAndToldWhereTheyAreReleased(string name)
    {
        var arrays = new Dictionary<string, AdapterArray>(StringComparer.Ordinal);
        foreach (var (key, array) in TestHead.Branch())
        {
            arrays["class/cone/" + key] = array;
        }

        arrays["recognition/down.weight"] = TestHead.Array(1, 1, 4, 64);
        arrays["recognition/up.weight"] = TestHead.Array(2, 1, 80, 4);
        var good = new AdapterSet(arrays, _weights.Sha256);
        arrays[name] = new AdapterArray(
            arrays[name].Shape, Array.ConvertAll(arrays[name].Values, value => float.MaxValue));
        var bad = new AdapterSet(arrays, _weights.Sha256);
        _trunk.Spoil = features => Array.ForEach(
            [.. features.Stems, .. features.ClassTowers],
            map => map.AsSpan().Fill(20));

        _detector.Swap(good);
        Look();
        Assert.Equal((true, false), (_detector.IsFinite, _detector.IsActiveLeftOut));

        _detector.Swap(bad);
        Look();
        Assert.Equal((true, true), (_detector.IsFinite, _detector.IsActiveLeftOut));
        Assert.Equal(0, _active.Count);

        _detector.Release();
        _detector.Swap(good);
        Look();
        Assert.Equal((false, false), (_detector.IsFinite, _detector.IsActiveLeftOut));
    }

    private void Look() => _detector.DetectBoth(_frame, new DetectionList(), _active);
}
