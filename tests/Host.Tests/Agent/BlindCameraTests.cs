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
        var source = new Source(PictureCheckTests.Picture(mean, noise));
        using var camera = new LiveCamera(() => source, 1000, TimeSpan.Zero, () => TimeSpan.FromSeconds(50));
        source.Give(5);

        var frame = new Frame();
        SpinWait.SpinUntil(() => camera.Blind == 5, _patience);
        Assert.False(camera.TryTake(ref frame, TimeSpan.Zero));
        Assert.Contains(words, camera.Problem, StringComparison.Ordinal);

        source.Picture = PictureCheckTests.Picture(100, 40);
        source.Give(1);
        Assert.True(camera.TryTake(ref frame, _patience));
        Assert.Equal((0L, ""), (frame.Id.Value, camera.Problem));
        source.End();
    }

    private sealed class Source(Frame picture) : ICamera
    {
        private readonly SemaphoreSlim _ready = new(0);
        private volatile bool _isOver;

        public bool IsLive => true;

        internal Frame Picture { get; set; } = picture;

        public bool TryNext(Frame frame)
        {
            if (!_isOver)
            {
                _ready.Wait(_patience);
            }

            (frame.Width, frame.Height, frame.Bgr) = (Picture.Width, Picture.Height, [.. Picture.Bgr]);
            return !_isOver;
        }

        public void Dispose() => _isOver = true;

        internal void End()
        {
            _isOver = true;
            _ready.Release();
        }

        internal void Give(int count) => _ready.Release(count);
    }
}
