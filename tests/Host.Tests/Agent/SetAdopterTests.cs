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
}
