using DroneSeal.Core;

namespace DroneSeal.Vision.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("train").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void StepsOnFewPicturesMakeTheLossFall()
    {
        using var trainer = new Trainer(Options(steps: 60), new Squares(4));

        var losses = new List<float>();
        while (!trainer.IsDone)
        {
            trainer.Step();
            losses.Add(trainer.LastLoss);
        }

        Assert.InRange(losses.TakeLast(20).Average(), 0, 0.9f * losses.Take(10).Average());
    }

    [Fact]
    public void AResumedRunEndsWithTheWeightsOfAnUnbrokenOne()
    {
        var unbroken = Run(Options(steps: 6), 6, null);

        var checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using (var half = new Trainer(Options(steps: 6), new Squares(4)))
        {
            Step(half, 3);
            half.SaveCheckpoint(checkpoint);
        }

        var resumed = Run(Options(steps: 6), 3, checkpoint);

        Assert.Equal(unbroken.Sha256, resumed.Sha256);
    }

    [Fact]
    public void ACheckpointOfAnotherRunIsRefused()
    {
        var checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using (var other = new Trainer(Options(steps: 6), new Squares(4)))
        {
            other.SaveCheckpoint(checkpoint);
        }

        var fault = Assert.Throws<VisionException>(
            () => new Trainer(Options(steps: 7), new Squares(4), checkpoint));

        Assert.Contains("other settings", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheWeightsFileCarriesTheClassNames()
    {
        var path = Path.Combine(_folder, "weights.safetensors");
        Run(Options(steps: 1), 1, null).Save(path);

        var names = ModelWeights.Load(path).ClassNames;

        Assert.Equal(80, names.Count);
        Assert.Equal(["square", "bar"], names.Take(2));
        Assert.All(names.Skip(2), name => Assert.True(ClassTable.IsSpare(name)));
    }

    [Fact]
    public void UnusableSettingsAreAllNamed()
    {
        var options = Options(steps: 0) with { CutSize = 50 };

        var fault = Assert.Throws<ArgumentException>(() => new Trainer(options, new Squares(1)));

        Assert.Contains("at least 1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("multiples of 32", fault.Message, StringComparison.Ordinal);
    }

    private static TrainingOptions Options(int steps) => new()
    {
        ClassNames = ["square", "bar"],
        Steps = steps,
        CutSize = 64,
        CutBatch = 4,
        WholeSize = 96,
        WholeBatch = 2,
        WarmUpSteps = 2,
        Seed = 3,
    };

    private static ModelWeights Run(TrainingOptions options, int steps, string? checkpoint)
    {
        using var trainer = new Trainer(options, new Squares(4), checkpoint);
        Step(trainer, steps);
        return trainer.Export();
    }

    private static void Step(Trainer trainer, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            trainer.Step();
        }
    }

    /// <summary>Grey pictures of 96 x 96 with one white square and one dark upright bar.</summary>
    private sealed class Squares(int count) : ITaughtPictures
    {
        public int Count => count;

        public TaughtPicture Read(int index)
        {
            var pixels = new byte[3 * 96 * 96];
            Array.Fill(pixels, (byte)120);
            var square = new PixelBox(8 + (4 * index), 10, 40 + (4 * index), 42);
            var bar = new PixelBox(60, 30 + index, 72, 84 + index);
            Fill(pixels, square, 250);
            Fill(pixels, bar, 10);
            return new(96, 96, pixels, [new(0, square), new(1, bar)]);
        }

        private static void Fill(byte[] pixels, PixelBox box, byte value)
        {
            for (var y = (int)box.Top; y < (int)box.Bottom; y++)
            {
                Array.Fill(pixels, value, 3 * ((96 * y) + (int)box.Left), 3 * (int)box.Width);
            }
        }
    }
}
