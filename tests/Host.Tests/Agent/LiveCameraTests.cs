using System.Collections.Concurrent;
using DroneSeal.Core;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class LiveCameraTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly TimeSpan _now = TimeSpan.FromSeconds(50);

    [Fact]
    public void OfPicturesThatNobodyTookOnlyTheNewestIsThereAndTheOthersAreCounted()
    {
        var script = new Script("a", "b", "c");
        using var camera = Open(() => script);
        script.AwaitEmpty();

        var frame = new Frame();
        Assert.True(camera.TryTake(ref frame, _patience));

        Assert.Equal("c", frame.Name);
        Assert.Equal(2, frame.Id.Value);
        Assert.Equal(2, camera.Dropped);
        Assert.False(camera.TryTake(ref frame, TimeSpan.Zero));
    }

    [Fact]
    public void ThePictureWasTakenItsLatencyAgo()
    {
        var script = new Script("a");
        using var camera = Open(() => script);

        var frame = new Frame();
        Assert.True(camera.TryTake(ref frame, _patience));

        Assert.Equal(_now - TimeSpan.FromMilliseconds(40), frame.CapturedAt);
    }

    [Fact]
    public void ACameraThatEndsOrBreaksIsOpenedAnewAndNumbersRunOn()
    {
        var last = new Script("c");
        var cameras = new Queue<Func<ICamera>>(
        [
            () => new Script("a", null),
            () => throw new IOException("unplugged"),
            () => last,
        ]);
        using var camera = Open(() => cameras.Dequeue()());
        last.AwaitEmpty();

        var frame = new Frame();
        Assert.True(camera.TryTake(ref frame, _patience));

        Assert.Equal(("c", 1L, 2), (frame.Name, frame.Id.Value, camera.Openings));
    }

    [Fact]
    public void WhatIsWrongIsToldUntilPicturesCome()
    {
        var script = new Script("a");
        var mayOpen = false;
        using var tried = new ManualResetEventSlim();
        using var camera = Open(() =>
        {
            tried.Set();
            return Volatile.Read(ref mayOpen) ? script : throw new IOException("no such camera");
        });
        tried.Wait(_patience);
        SpinWait.SpinUntil(() => camera.Problem == "no such camera", _patience);
        Assert.Equal("no such camera", camera.Problem);

        Volatile.Write(ref mayOpen, true);
        var frame = new Frame();
        Assert.True(camera.TryTake(ref frame, _patience));

        Assert.Equal("", camera.Problem);
    }

    [Fact]
    public void AReadThatHangsIsTold()
    {
        var script = new Script(); // waits for ever
        using var camera = Open(() => script);
        script.AwaitEmpty();

        Assert.Equal(TimeSpan.FromSeconds(9), camera.ReadingFor(_now + TimeSpan.FromSeconds(9)));
        script.End();
    }

    [Theory]
    [InlineData("dir:///pictures", null)]
    [InlineData("course://orange-cones?seed=3", null)]
    [InlineData("rtsp://10.0.0.2:554/main", null)]
    [InlineData("csi://0", null)]
    [InlineData("csi://left", "number of a sensor")]
    [InlineData("dir://pictures", "three slashes")]
    [InlineData("/dev/video0", "is no camera")]
    [InlineData("rtsp://", "nothing follows")]
    public void AnAddressThatIsNoneIsTold(string address, string? words)
    {
        var problem = CameraAddress.Problem(address);

        Assert.Equal(words is null, problem is null);
        Assert.Contains(words ?? "", problem ?? "", StringComparison.Ordinal);
    }

    private LiveCamera Open(Func<ICamera> open) => new(open, 1000, TimeSpan.FromMilliseconds(40), () => _now);

    /// <summary>A camera that gives these names; null: it ends there; after the last it waits.</summary>
    private sealed class Script(params string?[] names) : ICamera
    {
        private readonly ConcurrentQueue<string?> _names = new(names);
        private readonly TaskCompletionSource _isEmpty = new();
        private readonly TaskCompletionSource _end = new();

        public bool IsLive => true;

        public bool TryNext(Frame frame)
        {
            if (_names.TryDequeue(out var name))
            {
                frame.Name = name ?? "";
                return name is not null;
            }

            _isEmpty.TrySetResult();
            _end.Task.Wait(_patience);
            return false;
        }

        public void Dispose() => End();

        internal void AwaitEmpty() => Assert.True(_isEmpty.Task.Wait(_patience));

        internal void End() => _end.TrySetResult();
    }
}
