using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Tests;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Vision.Tests.Calibration;

public sealed class PictureStraightenerTests
{
    private const float ThingHeight = 0.7f;
    private const float EyeHeight = 1.1f;

    private static readonly VehicleState _hovering =
        new(TimeSpan.Zero, new Vector3(0, 0, -EyeHeight), Vector3.Zero, 0, 0, 0, 0);

    private static readonly CameraMount _mount = new(-0.15, 0.08, 0.05);
    private static readonly CameraCalibration _calibration =
        StraightViewTests.Calibration(LensPicture.Wide, _mount);

    [Theory]
    [InlineData(3f, -0.35f)]
    [InlineData(4f, 0.45f)]
    [InlineData(6f, 0f)]
    public void RangeAndBearingOfAThingAreRightInTheStraightPictureOnly(float range, float bearing)
    {
        var frame = Thing(range, bearing);
        using var straightener = new PictureStraightener(_calibration);
        var uncalibrated = new PinholeCamera(640, 480, 431.7f, (float)_mount.PitchRadians);
        var (before, beforeBearing) = See(frame, uncalibrated);

        straightener.Apply(frame);
        var (after, afterBearing) = See(frame, straightener.Camera);

        Assert.InRange(after, 0.97f * range, 1.03f * range);
        Assert.InRange(afterBearing, bearing - 0.006f, bearing + 0.006f);
        var isWrongBefore =
            MathF.Abs(beforeBearing - bearing) > 0.02f || MathF.Abs((before / range) - 1) > 0.03f;
        Assert.True(isWrongBefore, $"{before} m, {beforeBearing}");
    }

    [Fact]
    public void OnceWarmNothingIsAllocated()
    {
        using var straightener = new PictureStraightener(_calibration);
        var frame = Thing(3, 0);
        straightener.Apply(frame);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                straightener.Apply(frame);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void APictureOfAnotherSizeIsRefusedWithBothSizes()
    {
        using var straightener = new PictureStraightener(_calibration);
        var frame = new Frame { Width = 320, Height = 240, Bgr = new byte[3 * 320 * 240] };
        var fault = Assert.Throws<VisionException>(() => straightener.Apply(frame));
        Assert.Contains("320x240", fault.Message, StringComparison.Ordinal);
        Assert.Contains("640x480", fault.Message, StringComparison.Ordinal);
    }

    // An upright plate that faces the vehicle and stands on the ground.
    private static Frame Thing(float range, float bearing)
    {
        var mounted = Quaternion.CreateFromAxisAngle(Vector3.UnitY, (float)_mount.YawRadians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, (float)_mount.PitchRadians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)_mount.RollRadians);
        var seen = Quaternion.Conjugate(mounted);
        var (sine, cosine) = MathF.SinCos(bearing);
        var centre = new Vector3(range * sine, EyeHeight - (0.5f * ThingHeight), range * cosine);
        var turn = seen * Quaternion.CreateFromAxisAngle(Vector3.UnitY, bearing);
        return BoardPictures.Wide.Draw(
            turn, Vector3.Transform(centre, seen),
            (x, y) => MathF.Abs(x) <= 0.05f && MathF.Abs(y) <= 0.5f * ThingHeight ? 240 : 20);
    }

    private static (float Meters, float Bearing) See(Frame frame, PinholeCamera camera)
    {
        var (left, top, right, bottom) = (frame.Width, frame.Height, 0, 0);
        for (var i = 0; i < frame.Width * frame.Height; i++)
        {
            if (frame.Bgr[3 * i] > 130)
            {
                var (column, row) = (i % frame.Width, i / frame.Width);
                (left, right) = (Math.Min(left, column), Math.Max(right, column + 1));
                (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row + 1));
            }
        }

        var box = new PixelBox(left, top, right, bottom);
        var ranges = new Ranger(camera).Estimate(box, new SizePrior(ThingHeight, 0), _hovering);
        return (ranges.ByHeight.Meters, camera.BearingOf(box.CentreX, box.CentreY, _hovering));
    }
}
