using System.Text.Json;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>
/// The patch step against numbers that PyTorch 1.13 computed once from the same formula
/// (Fixtures/make_patch_step.py).
/// </summary>
public sealed class PatchReferenceTests : IDisposable
{
    private const double Tolerance = 1e-4;

    private readonly JsonDocument _fixture = JsonDocument.Parse(File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Patching", "Fixtures", "patch_step.json")));

    private readonly WindowSample[] _batch = FormulaBatch.Make(count: 4, side: 7);
    private readonly BranchPatcher _patcher = new(new PatchOptions());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void LogitsAndBoxesAreThoseOfPyTorch(int level)
    {
        _patcher.Load(FormulaBatch.Weights());
        var logits = new List<double>();
        var boxes = new List<double>();
        foreach (var sample in _batch)
        {
            var window = sample.Windows[level];
            var answers = _patcher.Answers(With(sample, window), float.NegativeInfinity);
            logits.AddRange(answers.Select(answer => (double)answer.Logit));
            var owners = window.Owner.Where((_, cell) => window.Counts[cell]);
            boxes.AddRange(answers.Zip(owners)
                .Where(pair => pair.Second == 0)
                .SelectMany(pair => (double[])
                    [pair.First.Box.Left, pair.First.Box.Top, pair.First.Box.Right, pair.First.Box.Bottom]));
        }

        var expected = _fixture.RootElement.GetProperty("levels")[level];
        AssertClose(Numbers(expected.GetProperty("logits")), logits);
        AssertClose(Numbers(expected.GetProperty("boxes")), boxes);
    }

    [Fact]
    public void TheLossIsThatOfPyTorch()
    {
        var (loss, dropped) = _patcher.Gradient(FormulaBatch.Weights(), _batch, mayDisbelieve: false);

        AssertClose([_fixture.RootElement.GetProperty("loss").GetDouble()], [loss]);
        Assert.Equal(0, dropped);
    }

    [Fact]
    public void EveryParametersGradientIsThatOfPyTorch()
    {
        _patcher.Gradient(FormulaBatch.Weights(), _batch, mayDisbelieve: false);
        var gradients = _fixture.RootElement.GetProperty("gradients");
        Assert.Equal(BranchLayout.Parameters.Count, gradients.EnumerateObject().Count());
        foreach (var parameter in BranchLayout.Parameters)
        {
            var slopes = _patcher.LastGradient.Slice(parameter.Offset, parameter.Length).ToArray();
            AssertSameDigest(parameter.Name, gradients.GetProperty(parameter.Name), slopes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _fixture.Dispose();

    private static WindowSample With(WindowSample sample, FeatureWindow window) => new()
    {
        Origin = sample.Origin,
        Labels = sample.Labels,
        Subject = sample.Subject,
        Windows = [window],
    };

    // No wrong gradient keeps all of this: length, projection on a known vector, eight entries.
    private static void AssertSameDigest(string name, JsonElement expected, float[] slopes)
    {
        var length = expected.GetProperty("length").GetDouble();
        var largest = expected.GetProperty("largest").GetDouble();
        var projection = slopes.Select((slope, i) => (double)slope * FormulaBatch.Value(i, 7)).Sum();
        Near("length", length, Math.Sqrt(slopes.Sum(slope => (double)slope * slope)), length);
        Near("projection", expected.GetProperty("projection").GetDouble(), projection, length);
        Near("largest", largest, slopes.Max(Math.Abs), largest);
        var entries = Numbers(expected.GetProperty("entries"));
        for (var i = 0; i < entries.Length; i++)
        {
            Near($"entry {i}", entries[i], slopes[(int)((long)i * slopes.Length / entries.Length)], largest);
        }

        void Near(string what, double wanted, double found, double scale) => Assert.True(
            Math.Abs(wanted - found) <= Tolerance * scale,
            $"{name}, {what}: PyTorch says {wanted:g8}, the patch step {found:g8}.");
    }

    private static void AssertClose(double[] expected, List<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        var scale = expected.Max(Math.Abs);
        Assert.All(expected.Zip(actual), pair =>
            Assert.InRange(Math.Abs(pair.First - pair.Second), 0, Tolerance * scale));
    }

    private static double[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
