using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Passwords in a camera's address reach neither the log nor the ground.</summary>
public sealed class CameraAddressTests
{
    [Theory]
    [InlineData("rtsp://pilot:secret@10.0.0.7/live cannot be opened", "rtsp://***@10.0.0.7/live cannot be opened")]
    [InlineData("rtsp://pilot:se@cret@10.0.0.7/a@b", "rtsp://***@10.0.0.7/a@b")]
    [InlineData("rtsps://secret@camera and rtsp://secret@other", "rtsps://***@camera and rtsp://***@other")]
    [InlineData("rtsp://10.0.0.7/live", "rtsp://10.0.0.7/live")]
    [InlineData("v4l2:///dev/video0 is gone", "v4l2:///dev/video0 is gone")]
    public void UserNamesAndPasswordsAreStars(string text, string shown) =>
        Assert.Equal(shown, CameraAddress.Masked(text));

    [Fact]
    public void AFaultInTheSettingsDoesNotShowThePassword() => Assert.DoesNotContain(
        "secret", CameraAddress.Problem("rtps://pilot:secret@10.0.0.7/live"), StringComparison.Ordinal);

    [Fact]
    public void ACameraThatCannotBeOpenedDoesNotShowThePassword()
    {
        using var opened = new ManualResetEventSlim();
        using var again = new ManualResetEventSlim();
        using var camera = new LiveCamera(
            () =>
            {
                (opened.IsSet ? again : opened).Set();
                throw new IOException("rtsp://pilot:secret@10.0.0.7/live is not there");
            },
            15, TimeSpan.Zero, () => TimeSpan.Zero);
        Assert.True(again.Wait(TimeSpan.FromSeconds(20)));

        Assert.Equal("rtsp://***@10.0.0.7/live is not there", camera.Problem);
    }
}
