using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Host.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>What flight is told of a detector that gives no numbers, or sees nothing at all.</summary>
public sealed class SightCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];
    private readonly Frame _frame = GoldenFrame.Load();
    private readonly SpoiltTrunk _trunk;
    private readonly Detector _detector;
    private readonly ObstacleRingWriter _ring;
    private readonly ObstacleRingReader _flight;

    public SightCheckTests()
    {
        var weights = ModelWeights.Load(Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"));
        _trunk = new SpoiltTrunk(TrunkChoice.Create(weights, "cpu", 1));
        _detector = new Detector(weights, _trunk);
        var path = Path.Combine(_folder.Path, "ring");
        _ring = ObstacleRingWriter.Open(path, _detector.ClassNames);
        _flight = new ObstacleRingReader(path);
    }

    public void Dispose()
    {
        _flight.Dispose();
        _ring.Dispose();
        _detector.Dispose();
        _trunk.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void APictureThatIsAnsweredWithNoNumbersIsNotToldAndFailsTheSelfTestUntilOneIsAnsweredAgain()
    {
        var check = new SightCheck(_detector, 0.45f, _told.Add);
        _detector.Detect(_frame);
        Assert.True(check.Passes(_ring));
        Assert.Equal(("", SelfTestResult.Passed), (check.Problem, _flight.SelfTest));

        _trunk.Value = float.NaN;
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(0, _detector.Detect(_frame).Count);
            Assert.False(check.Passes(_ring));
            Assert.Equal(SelfTestResult.Failed, _flight.SelfTest);
        }

        Assert.Equal((3L, 1), (check.NoNumbers, _told.Count));
        Assert.NotEmpty(check.Problem);
        _trunk.Value = null;
        _detector.Detect(_frame);
        Assert.True(check.Passes(_ring));
        Assert.Equal(SelfTestResult.Passed, _flight.SelfTest);
    }

    [Fact]
    public void AnActiveSetThatAnswersWithNoNumbersIsToldOnceAndTheReleasedOneFliesOn()
    {
        var check = new SightCheck(_detector, 0.45f, _told.Add);
        var arrays = new Dictionary<string, AdapterArray>(StringComparer.Ordinal)
        {
            ["recognition/down.weight"] = Filled(4, 64),
            ["recognition/up.weight"] = Filled(80, 4),
        };
        var (released, active) = (new DetectionList(), new DetectionList());
        _detector.Swap(new AdapterSet(arrays, _detector.Weights.Sha256));
        for (var i = 0; i < 3; i++)
        {
            _detector.DetectBoth(_frame, released, active);
            Assert.True(check.Passes(_ring));
            Assert.Equal(SelfTestResult.Passed, _flight.SelfTest);
        }

        Assert.True(released.Count > 0);
        Assert.Equal((3L, 0L, 1), (check.LeftOut, check.NoNumbers, _told.Count));
    }

    [Theory]
    [InlineData(float.NaN, "no numbers")]
    [InlineData(-50f, "no box at all")]
    public void VisionThatSeesNothingInTheGoldenFrameFailsTheSelfTest(float objectness, string words)
    {
        _trunk.Value = objectness;
        var check = new SightCheck(_detector, 0.45f, _told.Add);

        Assert.Equal(SelfTestResult.Failed, check.Golden);
        Assert.Contains(words, Assert.Single(_told), StringComparison.Ordinal);

        _trunk.Value = -1;
        _detector.Detect(_frame);
        check.Passes(_ring);
        Assert.Equal(SelfTestResult.Failed, _flight.SelfTest);
    }

    [Theory]
    [InlineData(-0.1f, SelfTestResult.Failed)]
    [InlineData(-3f, SelfTestResult.Passed)]
    public void ACoreThatHasChangedIsFoundWhenASetIsSwappedInOnTheGround(float down, SelfTestResult found)
    {
        var check = new SightCheck(_detector, 0.45f, _told.Add);
        var at = new VehicleState(default, new Vector3(0, 0, down), default, 0, 0, 0, 0);
        check.NoteSwap(at);
        Assert.Equal(SelfTestResult.Passed, check.Golden);

        _trunk.Value = 2;
        check.NoteSwap(null);
        Assert.Equal(SelfTestResult.Passed, check.Golden);
        check.NoteSwap(at);

        Assert.Equal(found, check.Golden);
    }

    private static AdapterArray Filled(int rows, int columns)
    {
        var values = new float[rows * columns];
        Array.Fill(values, float.MaxValue);
        return new AdapterArray([rows, columns], values);
    }

    /// <summary>Answers with one objectness everywhere.</summary>
    private sealed class SpoiltTrunk(ITrunk trunk) : ITrunk
    {
        /// <summary>The objectness; null: the network's own.</summary>
        internal float? Value { get; set; }

        public int InputSize => trunk.InputSize;

        public string Description => trunk.Description;

        public void Run(ReadOnlySpan<float> image, FrozenFeatures into)
        {
            trunk.Run(image, into);
            if (Value is { } value)
            {
                into.ObjectnessLogits.AsSpan().Fill(value);
            }
        }

        public void Dispose() => trunk.Dispose();
    }
}
