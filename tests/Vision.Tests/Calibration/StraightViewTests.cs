using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Vision.Tests.Calibration;

public sealed class StraightViewTests
{
    private static readonly VehicleState _level =
        new(TimeSpan.Zero, Vector3.Zero, Vector3.Zero, 0, 0, 0, 0);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-0.3, 0.1, 0.2)]
    [InlineData(0.2, 3.1415926, -0.1)]
    public void APixelLooksWhereThePinholeSaysItDoes(double pitch, double roll, double yaw)
    {
        var view = new StraightView(Calibration(LensPicture.Wide, new CameraMount(pitch, roll, yaw)));
        for (var row = 0; row < 480; row += 37)
        {
            for (var column = 0; column < 640; column += 41)
            {
                // Forward, right, down of the level vehicle, from the middle of the pixel.
                var body = view.Camera.DirectionOf(column + 0.5f, row + 0.5f, _level);
                var seen = InRealCamera(body, pitch, roll, yaw);
                var (x, y) = LensPicture.Wide.Show(seen.X / seen.Z, seen.Y / seen.Z);

                var source = view.Source(column, row);

                Assert.InRange(source.X, x - 0.02, x + 0.02);
                Assert.InRange(source.Y, y - 0.02, y + 0.02);
            }
        }
    }

    [Fact]
    public void EveryPixelComesFromWithinTheRealPictureAndTheViewIsAsWideAsItCanBe()
    {
        var view = new StraightView(Calibration(LensPicture.Wide, new CameraMount(0.1, 0.05, 0.02)));
        var nearest = double.MaxValue;
        for (var row = 0; row < 480; row++)
        {
            for (var column = 0; column < 640; column++)
            {
                var (x, y) = view.Source(column, row);
                var inside = Math.Min(Math.Min(x, 639 - x), Math.Min(y, 479 - y));
                Assert.InRange(inside, -0.01, 1000);
                nearest = Math.Min(nearest, inside);
            }
        }

        Assert.InRange(nearest, -0.01, 0.1);
    }

    [Fact]
    public void WithoutDistortionOrTiltThePictureStays()
    {
        var view = new StraightView(Calibration(LensPicture.Straight, default));
        var (x, y) = view.Source(600, 20);
        Assert.InRange(view.Camera.FocalPixels, 431.69f, 431.71f);
        Assert.InRange(x, 599.99, 600.01);
        Assert.InRange(y, 19.99, 20.01);
    }

    [Theory]
    [InlineData(0, 1.5, 0, "roll")]
    [InlineData(0, 0, 1.0, "yaw")]
    [InlineData(2.0, 0, 0, "pitch")]
    public void AMountThatNoStraightViewIsOfIsRefused(double pitch, double roll, double yaw, string word)
    {
        var calibration = Calibration(LensPicture.Wide, new CameraMount(pitch, roll, yaw));
        var fault = Assert.Throws<VisionException>(() => new StraightView(calibration));
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
    }

    internal static CameraCalibration Calibration(LensModel lens, CameraMount mount) =>
        new() { Lens = lens, Mount = mount };

    // The turns by their meaning, with another library's arithmetic: right, down, forward of the real camera.
    private static Vector3 InRealCamera(Vector3 body, double pitch, double roll, double yaw)
    {
        var axes = new Vector3(body.Y, body.Z, body.X);
        var mounted = Quaternion.CreateFromAxisAngle(Vector3.UnitY, (float)yaw)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, (float)pitch)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)roll);
        return Vector3.Transform(axes, Quaternion.Conjugate(mounted));
    }
}
