using System.Collections.Concurrent;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Benching;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Sets that vision is told to fly with, and a disk that fails meanwhile.</summary>
public sealed class SetAdopterTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _told = new();
    private readonly Detector _detector;
    private readonly AgentFolder _run;
    private readonly AdapterMailbox _mailbox;
    private readonly AdapterStore _store;

    public SetAdopterTests()
    {
        var weights = ModelWeights.Load(Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors"));
        _detector = new Detector(weights, TrunkChoice.Create(weights, "cpu", 1));
        _run = AgentFolder.Create(Path.Combine(_folder.Path, "run"));
        _mailbox = AdapterMailbox.Create(_run.Mailbox);
        _store = AdapterStore.Open(Path.Combine(_folder.Path, "store"), weights.Sha256);
    }

    public void Dispose()
    {
        _store.Dispose();
        _mailbox.Dispose();
        _detector.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ARevertThatTheDiskDoesNotAllowAtOnceIsCarriedOutWhenItDoes()
    {
        var set = _store.Save(FreshBranch.Of(_detector.Weights));
        // A folder in its place: the book of trials cannot be written.
        var book = Directory.CreateDirectory(Path.Combine(_store.Folder, "trials.json"));
        using var adopter = new SetAdopter(_detector, _run, _store.Folder, _told.Enqueue);

        _mailbox.Publish(set, goesBack: true);
        Assert.True(SpinWait.SpinUntil(() => !_told.IsEmpty, _patience));
        Assert.Null(adopter.TakeReady(0));

        book.Delete();
        ReadySet? ready = null;
        Assert.True(SpinWait.SpinUntil(() => (ready = adopter.TakeReady(0)) is not null, _patience));

        using var head = ready!.Head;
        Assert.Equal((set, 1L), (head.Set.Sha256, ready.GoneBack));
        Assert.Single(SetTrialBook.Open(_store.Folder).Trials, trial => trial.Attempts == 1);
        Assert.Single(_told);
    }

    [Fact]
    public void ASetThatAnotherFollowsBeforeItHasRunLongHasNotFailed()
    {
        var (first, second) = (_store.Save(FreshBranch.Of(_detector.Weights)), _store.Save(Other()));
        using var adopter = new SetAdopter(_detector, _run, _store.Folder, _told.Enqueue);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(first, Adopt(adopter, first, goesBack: true).Set);
            Assert.Equal(second, Adopt(adopter, second, goesBack: false).Set);
        }

        var trial = Assert.Single(SetTrialBook.Open(_store.Folder).Trials);
        Assert.Equal((second, 1), (trial.Sha256, trial.Attempts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhereTheSetToGoBackToCannotBeUsedTheBaseModelFlies(bool isMissing)
    {
        var (first, second) = (_store.Save(FreshBranch.Of(_detector.Weights)), _store.Save(Other()));
        using var adopter = new SetAdopter(_detector, _run, _store.Folder, _told.Enqueue);
        Adopt(adopter, second, goesBack: false);
        SetTrialBook.Open(_store.Folder).SetAside(first, "for the test");
        if (isMissing)
        {
            File.Delete(_store.PathOf(StoreItem.Set, first));
        }

        var ready = Adopt(adopter, first, goesBack: true);

        Assert.Equal((AdapterSet.Empty(_detector.Weights.Sha256).Sha256, true, 1L), ready);
        Assert.Contains("the base model flies", Assert.Single(_told), StringComparison.Ordinal);
    }

    private AdapterSet Other()
    {
        var arrays = FreshBranch.Of(_detector.Weights).Arrays.ToDictionary(StringComparer.Ordinal);
        arrays["class/bench/objectness.0.weight"] = new AdapterArray([1], [0.5f]);
        return new AdapterSet(arrays, _detector.Weights.Sha256);
    }

    private (string Set, bool IsReleased, long GoneBack) Adopt(SetAdopter adopter, string sha256, bool goesBack)
    {
        _mailbox.Publish(sha256, goesBack);
        ReadySet? ready = null;
        Assert.True(SpinWait.SpinUntil(() => (ready = adopter.TakeReady(0)) is not null, _patience));
        using var head = ready!.Head;
        return (head.Set.Sha256, ready.IsReleased, ready.GoneBack);
    }
}
