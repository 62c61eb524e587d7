using DroneSeal.Host.Agent;
using DroneSeal.Host.Benching;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.Agent;

public sealed class SelfTestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Weights => Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors");

    private string Store => Path.Combine(_folder.Path, "state", "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheDefaultModelSeesInTheGoldenFrameWhatItShould()
    {
        var report = new SelfTest(Settings()).Run();

        Assert.True(report.IsFit, report.Verdict);
        Assert.True(report.MayEdit);
        Assert.Equal("base", report.SetSource);
        Assert.All(report.Steps, step => Assert.True(step.IsPassed, step.Words));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void WeightsThatAreCutShortMayNotFly(int bytes)
    {
        var path = Path.Combine(_folder.Path, "w.safetensors");
        File.WriteAllBytes(path, File.ReadAllBytes(Weights)[..bytes]);

        Assert.False(
            new SelfTest(Settings() with { Model = new ModelSettings { Weights = path } }).Run().IsFit);
    }

    [Fact]
    public void WeightsWithAFlippedBitMayNotFly()
    {
        var bytes = File.ReadAllBytes(Weights);
        bytes[^1000] ^= 0x10;
        var path = Path.Combine(_folder.Path, "w.safetensors");
        File.WriteAllBytes(path, bytes);

        var report = new SelfTest(Settings() with { Model = new ModelSettings { Weights = path } }).Run();

        Assert.False(report.IsFit);
        Assert.Contains("damaged or changed", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherWeightsThanTheSettingsNameMayNotFly()
    {
        var model = new ModelSettings { Weights = Weights, Sha256 = new string('0', 64) };

        var report = new SelfTest(Settings() with { Model = model }).Run();

        Assert.False(report.IsFit);
        Assert.Contains("the settings want", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsThatChangedSinceTheSelfTestAreNotLoaded()
    {
        var settings = Settings();
        var folder = AgentFolder.Create(settings.Run);
        JsonOutput.Write(new FileInfo(folder.SelfTest), new SelfTest(settings).Run());
        Assert.NotEmpty(AgentWeights.LoadTested(settings).Sha256);

        JsonOutput.Write(new FileInfo(folder.SelfTest), new SelfTestReport { WeightsSha256 = new string('0', 64) });

        var refusal = Assert.Throws<HostException>(() => AgentWeights.LoadTested(settings));
        Assert.Contains("changed since", refusal.Message, StringComparison.Ordinal);
    }

    // Their answer is not known, as that of any weights that somebody has trained.
    [Theory]
    [InlineData("weight", 1e38f, "no numbers")]
    [InlineData("bias", -1e3f, "no box at all")]
    public void WeightsThatGiveNoNumbersOrSeeNothingAtAllMayNotFly(string array, float scale, string words)
    {
        var tensors = ModelWeights.Load(Weights).Tensors.ToDictionary();
        for (var level = 0; level < 3; level++)
        {
            var name = $"head.obj_preds.{level}.{array}";
            var values = Array.ConvertAll(tensors[name].Values, value => scale * (1 + MathF.Abs(value)));
            tensors[name] = new TensorArray(tensors[name].Shape, values);
        }

        var path = Path.Combine(_folder.Path, "w.safetensors");
        ModelWeights.FromArrays(tensors, Preprocessing.BgrBytes, "a test").Save(path);

        var report = new SelfTest(Settings() with { Model = new ModelSettings { Weights = path } }).Run();

        Assert.False(report.IsFit);
        Assert.Contains(words, report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void ASetWhoseAnswersOverflowIsSetAsideAndThePreviousOneFlies()
    {
        var weights = ModelWeights.Load(Weights);
        var good = FreshBranch.Of(weights);
        Activate(weights, good, Changed(good, float.MaxValue, "class/bench/logit.0.weight"));

        var report = new SelfTest(Settings()).Run();

        Assert.Equal((good.Sha256, "previous"), (report.Set, report.SetSource));
        Assert.Contains("no numbers", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void ASetWithNumbersThatAreNoneIsSetAsideAndThePreviousOneFlies()
    {
        var weights = ModelWeights.Load(Weights);
        var good = FreshBranch.Of(weights);
        Activate(weights, good, Changed(good, float.NaN));

        var report = new SelfTest(Settings()).Run();

        Assert.True(report.IsFit);
        Assert.Equal((good.Sha256, "previous"), (report.Set, report.SetSource));
        Assert.Single(SetTrialBook.Open(Store).Trials, trial => trial.IsAside);
    }

    [Fact]
    public void ADamagedReleasedSetIsNamedAndSetAsideAndTheActiveOneFlies()
    {
        var weights = ModelWeights.Load(Weights);
        var (released, active) = (FreshBranch.Of(weights), Changed(FreshBranch.Of(weights), 0.5f));
        Activate(weights, released);
        using (var store = AdapterStore.Open(Store, weights.Sha256))
        {
            store.Release();
            store.Activate(store.Save(active));
            File.WriteAllText(store.PathOf(StoreItem.Set, released.Sha256), "half");
        }

        var report = new SelfTest(Settings()).Run();

        Assert.Equal((active.Sha256, "active"), (report.Set, report.SetSource));
        Assert.Contains($"released {released.Sha256[..12]}", report.Verdict, StringComparison.Ordinal);
        Assert.Equal(released.Sha256, Assert.Single(SetTrialBook.Open(Store).Trials).Sha256);
    }

    [Fact]
    public void AStoreThatCannotBeReadKeepsNobodyOnTheGround()
    {
        var weights = ModelWeights.Load(Weights);
        Activate(weights, FreshBranch.Of(weights));
        File.WriteAllText(Path.Combine(Store, "manifest.json"), "{");
        File.WriteAllText(Path.Combine(Store, "manifest.previous.json"), "{");

        var report = new SelfTest(Settings()).Run();

        Assert.True(report.IsFit, report.Verdict);
        Assert.Equal("base", report.SetSource);
    }

    [Fact]
    public void WithADamagedLedgerTheBaseModelFliesAndNothingIsEdited()
    {
        var weights = ModelWeights.Load(Weights);
        Activate(weights, FreshBranch.Of(weights));
        File.WriteAllText(Path.Combine(Store, "edits.db"), "this is no ledger");

        var report = new SelfTest(Settings()).Run();

        Assert.True(report.IsFit);
        Assert.False(report.MayEdit);
        Assert.Null(report.Set);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutTheLedgerThatSetsRestOnTheBaseModelFliesAndNothingIsEdited(bool isSetInUse)
    {
        var weights = ModelWeights.Load(Weights);
        Activate(weights, FreshBranch.Of(weights));
        using (var store = AdapterStore.Open(Store, weights.Sha256))
        {
            store.Activate(isSetInUse ? store.Manifest.Active : null);
            store.Activate(store.Manifest.Active);
        }

        // Either of the two is enough: a set that is named, or the head that every ledger has beside it.
        File.Delete(AdapterStore.LedgerPathIn(Store));
        if (isSetInUse)
        {
            File.Delete(AdapterStore.LedgerPathIn(Store) + EditLedger.HeadSuffix);
        }

        var report = new SelfTest(Settings()).Run();

        Assert.True(report.IsFit);
        Assert.False(report.MayEdit);
        Assert.Null(report.Set);
        Assert.Contains("edits.db is gone", report.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void AStoreThatIsStillEmptyNeedsNoLedger()
    {
        AdapterStore.Open(Store, ModelWeights.Load(Weights).Sha256).Dispose();

        Assert.True(new SelfTest(Settings()).Run().MayEdit);
    }

    [SkippableFact]
    public void WhereTheGraphicsDeviceIsMissingItMayNotFlyAndSaysSo()
    {
        Skip.If(Directory.Exists("/proc/driver/nvidia"), "This machine has the device that must be missing.");
        var model = new ModelSettings { Weights = Weights, Device = "cuda" };

        var report = new SelfTest(Settings() with { Model = model }).Run();

        Assert.False(report.IsFit);
        Assert.Contains("cuda", report.Verdict, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void OnAFullDiskItFliesAndEditsNothing()
    {
        var limits = new LimitSettings { LeastFreeBytes = long.MaxValue };

        var report = new SelfTest(Settings() with { Limits = limits }).Run();

        Assert.True(report.IsFit);
        Assert.False(report.MayEdit);
    }

    private static AdapterSet Changed(AdapterSet set, float value, string? all = null)
    {
        var (name, array) = set.Arrays.First(pair => all is null || pair.Key == all);
        var values = array.Values.ToArray();
        values.AsSpan(0, all is null ? 1 : values.Length).Fill(value);
        var arrays = set.Arrays.ToDictionary(pair => pair.Key, pair => pair.Value);
        arrays[name] = new AdapterArray(array.Shape, values);
        return new AdapterSet(arrays, set.AnchorSha256);
    }

    private void Activate(ModelWeights weights, params AdapterSet[] sets)
    {
        using var store = AdapterStore.Open(Store, weights.Sha256);
        EditLedger.Create(store.LedgerPath).Dispose();
        foreach (var set in sets)
        {
            store.Activate(store.Save(set));
        }
    }

    private AgentSettings Settings() => new()
    {
        File = "test",
        State = Path.Combine(_folder.Path, "state"),
        Run = Path.Combine(_folder.Path, "run"),
        Model = new ModelSettings { Weights = Weights, Threads = 1 },
        Camera = new CameraSettings { Source = "dir:///nowhere" },
        Autopilot = new AutopilotSettings { Link = "udpin:127.0.0.1:0" },
        Limits = new LimitSettings { LeastFreeBytes = 1 },
    };
}
