using DroneSeal.Host.Agent;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using Microsoft.Extensions.Logging.Abstractions;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>What the learner's process does about its store before it learns; the agent it belongs to has
/// gone, so that it ends at once.</summary>
public sealed class AgentLearnerTests : IDisposable
{
    private const int NoProcess = int.MaxValue;
    private readonly TemporaryFolder _folder = new();

    public AgentLearnerTests()
    {
        var run = AgentFolder.Create(Settings.Run);
        AdapterMailbox.Create(run.Mailbox).Dispose();
    }

    private AgentSettings Settings => new()
    {
        File = "test",
        State = Path.Combine(_folder.Path, "state"),
        Run = Path.Combine(_folder.Path, "run"),
        Model = new ModelSettings
        {
            Weights = Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"),
            Threads = 1,
        },
        Camera = new CameraSettings { Source = "dir:///nowhere" },
        Autopilot = new AutopilotSettings { Link = "udpin:127.0.0.1:0" },
        Learning = new LearningSettings { StoreBytes = 1 << 20 },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AStoreOfOtherWeightsIsPutOutOfTheWayAndLearningBeginsAnew()
    {
        AdapterSets.Fill(Settings.Store, 1);

        Assert.Equal(0, AgentLearner.Run(Settings, NoProcess));

        Assert.Single(Directory.EnumerateDirectories(Settings.State, "store.aside-*"));
        using var store = AdapterStore.OpenReadOnly(Settings.Store);
        Assert.NotEqual(AdapterSets.Anchor, store.Manifest.AnchorSha256);
    }

    [Fact]
    public void AStoreThatCannotBeMadeToFitPausesEditingInWords()
    {
        Directory.CreateDirectory(Settings.Store);
        File.WriteAllBytes(Path.Combine(Settings.Store, "somebody's.bin"), new byte[2 << 20]);

        Assert.Equal(0, AgentLearner.Run(Settings, NoProcess));

        var learner = StatusFile.TryRead<LearnerStatus>(new AgentFolder(Settings.Run).StatusOf("learner"));
        Assert.Contains("learning.store_mb is 1", learner!.Paused, StringComparison.Ordinal);
        var report = new HealthWatch(Settings, new AgentFolder(Settings.Run)).Write(
            TimeSpan.Zero, null, [], ("running", ""), null);
        Assert.Equal(("paused", learner.Paused), (report.Editing, report.EditingReason));
    }

    [Fact]
    public void WhereAQuotaIsUsedUpItWaitsThoughTheDiskHasFreeBytes()
    {
        Directory.CreateDirectory(Settings.State);
        var room = Path.Combine(Settings.State, "room" + DurableFile.TemporarySuffix);
        File.CreateSymbolicLink(room, "/dev/full"); // says that there is no room, to whoever writes there
        var looks = 0;

        FullDiskPause.Hold(Settings, "no room", NullLogger.Instance, () => ++looks > 9);

        Assert.Equal(2, looks);
    }

    [Fact]
    public void AFullDiskPausesEditingInWordsAndIsNoCrash()
    {
        Directory.CreateDirectory(Settings.Store);
        var head = AdapterStore.LedgerPathIn(Settings.Store) + EditLedger.HeadSuffix;
        var unfinished = $"{head}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{DurableFile.TemporarySuffix}";
        File.CreateSymbolicLink(unfinished, "/dev/full"); // says that there is no room, to whoever writes there

        Assert.Equal(0, AgentLearner.Run(Settings, NoProcess));

        var learner = StatusFile.TryRead<LearnerStatus>(new AgentFolder(Settings.Run).StatusOf("learner"));
        Assert.Contains("No space left on device", learner!.Paused, StringComparison.Ordinal);
        Assert.Contains("free the disk", learner.Paused, StringComparison.Ordinal);
    }
}
