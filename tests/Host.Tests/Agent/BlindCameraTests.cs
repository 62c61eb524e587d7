using System.Collections.Concurrent;
using DroneSeal.Core;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>A covered or blinded camera: its pictures are not handed out, so that flight holds by their
/// age.</summary>
public sealed class BlindCameraTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(3, 3, "black")]
    [InlineData(252, 3, "overexposed")]
    public void PicturesThatShowNothingAreHeldBackAndTold(int mean, int noise, string words)
    {
        var source = new Source();
        using var camera = new LiveCamera(() => source, 1000, TimeSpan.Zero, () => TimeSpan.FromSeconds(50));
        source.Give(PictureCheckTests.Picture(mean, noise), 5);

        var frame = new Frame();
        SpinWait.SpinUntil(() => camera.Blind == 5, _patience);
        Assert.False(camera.TryTake(ref frame, TimeSpan.Zero));
        Assert.Contains(words, camera.Problem, StringComparison.Ordinal);

        source.Give(PictureCheckTests.Picture(100, 40), 1);
        Assert.True(camera.TryTake(ref frame, _patience));
        Assert.Equal((0L, ""), (frame.Id.Value, camera.Problem));
        source.Give(null, 9);
    }

    /// <summary>Gives what was put in; null: it ends.</summary>
    private sealed class Source : ICamera
    {
        private readonly ConcurrentQueue<Frame?> _frames = new();

        public bool IsLive => true;

        public bool TryNext(Frame frame)
        {
            Frame? next = null;
            SpinWait.SpinUntil(() => _frames.TryDequeue(out next), _patience);
            if (next is null)
            {
                return false;
            }

            (frame.Width, frame.Height, frame.Bgr) = (next.Width, next.Height, [.. next.Bgr]);
            return true;
        }

        public void Dispose()
        {
        }

        internal void Give(Frame? frame, int times)
        {
            for (var i = 0; i < times; i++)
            {
                _frames.Enqueue(frame);
            }
        }
    }
}
