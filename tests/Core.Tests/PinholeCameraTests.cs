using System.Numerics;

using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Core.Tests;

/// <summary>By hand where a turn is about one axis, by the full matrix where it is about all.</summary>
public sealed class PinholeCameraTests
{
    private const float Quarter = MathF.PI / 2;

    private static readonly PinholeCamera _camera = new(400, 300, 200);

    [Fact]
    public void TheCentreOfALevelPictureLooksForward() =>
        AssertClose(Vector3.UnitX, _camera.DirectionOf(200, 150, Turned()));

    [Fact]
    public void APixelRightOfTheCentreHasAPositiveBearing() =>
        Assert.Equal(MathF.PI / 4, _camera.BearingOf(400, 150, Turned()), 5);

    [Fact]
    public void APixelAboveTheCentreHasAPositiveElevation() =>
        Assert.Equal(MathF.Atan(0.75f), _camera.ElevationOf(200, 0, Turned()), 5);

    [Theory]
    [InlineData(0.2f, 0f)]
    [InlineData(0f, 0.2f)]
    [InlineData(0.3f, -0.1f)]
    public void MountAndNoseTogetherLiftTheAxis(float mount, float pitch) =>
        Assert.Equal(mount + pitch, Mounted(mount).ElevationOf(200, 150, Turned(0, pitch)), 5);

    [Fact]
    public void ARollOfAQuarterToTheRightPutsTheRightEdgeBelow() =>
        AssertClose(Vector3.Normalize(new Vector3(1, 0, 1)), _camera.DirectionOf(400, 150, Turned(Quarter)));

    [Fact]
    public void ARollTurnsAboutTheNoseAndNotAboutATiltedAxis()
    {
        // Mounted 90 degrees down, rolled 90 degrees to the right: the axis points to the left, level.
        AssertClose(-Vector3.UnitY, Mounted(-Quarter).DirectionOf(200, 150, Turned(Quarter)));
    }

    [Fact]
    public void ADirectionBehindShowsNowhere() =>
        Assert.False(_camera.TryProject(-Vector3.UnitX, Turned(), out _));

    [Fact]
    public void ADirectionThatMeansNothingShowsNowhere() =>
        Assert.False(_camera.TryProject(new Vector3(float.NaN), Turned(), out _));

    [Fact]
    public void FieldOfViewAndFocalLengthSayTheSame()
    {
        var camera = PinholeCamera.FromFieldOfView(416, 312, 1.309f);
        Assert.Equal(1.309f, camera.HorizontalRadians, 4);
        Assert.Equal(2 * MathF.Atan(156 / camera.FocalPixels), camera.VerticalRadians, 5);
    }

    [Fact]
    public void EveryPixelComesBackFromItsDirection() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte X, byte Y, sbyte Roll, sbyte Pitch, sbyte Mount)>(),
            drawn =>
            {
                var camera = Mounted(drawn.Mount / 100f);
                var state = Turned(drawn.Roll / 50f, drawn.Pitch / 90f);
                var (x, y) = (drawn.X * 1.5f, drawn.Y * 1.2f);
                var isSeen = camera.TryProject(7f * camera.DirectionOf(x, y, state), state, out var pixel);
                return isSeen && MathF.Abs(pixel.X - x) < 0.01f && MathF.Abs(pixel.Y - y) < 0.01f;
            }));

    [Fact]
    public void TheTurnIsThatOfYawPitchRollMatrices() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte X, byte Y, sbyte Roll, sbyte Pitch, sbyte Mount)>(),
            drawn =>
            {
                var camera = Mounted(drawn.Mount / 100f);
                var state = Turned(drawn.Roll / 50f, drawn.Pitch / 90f);
                // Row vectors, so the mount comes first. About the right a positive turn lifts the nose,
                // about forward it lowers the right side.
                var turn = AboutRight(camera.MountPitchRadians) * AboutForward(state.RollRadians) *
                    AboutRight(state.PitchRadians);
                var ray = Vector3.Normalize(new Vector3(200, drawn.X - 200, drawn.Y - 150));
                var away = Vector3.Transform(ray, turn) - camera.DirectionOf(drawn.X, drawn.Y, state);
                return away.Length() < 1e-5f;
            }));

    [Fact]
    public void EveryFaultOfACameraIsNamed() =>
        Assert.Equal(3, new PinholeCamera(0, 10, float.NaN, 2).Problems().Count());

    private static PinholeCamera Mounted(float pitch) => _camera with { MountPitchRadians = pitch };

    private static Matrix4x4 AboutRight(float radians) =>
        Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromAxisAngle(Vector3.UnitY, radians));

    private static Matrix4x4 AboutForward(float radians) =>
        Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromAxisAngle(Vector3.UnitX, radians));

    private static VehicleState Turned(float roll = 0, float pitch = 0) => new(
        TimeSpan.Zero, default, default, roll, pitch, YawRadians: 1.2f, YawRateRadiansPerSecond: 0);

    private static void AssertClose(Vector3 expected, Vector3 actual) =>
        Assert.True((expected - actual).Length() < 1e-5f, $"expected {expected}, got {actual}");
}
