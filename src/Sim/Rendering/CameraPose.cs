using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Sim.Rendering;

/// <summary>
/// Where the camera is and looks. The renderer's world has x to the east, y up and z to the south.
/// </summary>
internal readonly record struct CameraPose(Vector3 Eye, Vector3 Ahead, Vector3 Right, Vector3 Up)
{
    private const float NearMeters = 0.08f;
    private const float FarMeters = 600;

    /// <summary>The pose of a camera on a vehicle; it sits in the vehicle's centre.</summary>
    internal static CameraPose Of(in VehicleState state, CourseCamera camera)
    {
        var mount = Matrix4x4.CreateRotationX(camera.PitchDegrees * MathF.PI / 180f);
        var body = Matrix4x4.CreateRotationZ(-state.RollRadians) *
            Matrix4x4.CreateRotationX(state.PitchRadians) * Matrix4x4.CreateRotationY(-state.YawRadians);
        var turn = mount * body;
        return new CameraPose(
            FromNed(state.PositionNed),
            Vector3.TransformNormal(-Vector3.UnitZ, turn),
            Vector3.TransformNormal(Vector3.UnitX, turn),
            Vector3.TransformNormal(Vector3.UnitY, turn));
    }

    /// <summary>North, east, down to the renderer's axes.</summary>
    internal static Vector3 FromNed(Vector3 ned) => new(ned.Y, -ned.Z, -ned.X);

    /// <summary>A thing on the ground, turned clockwise by its heading.</summary>
    internal static Matrix4x4 OnGround(Vector2 northEast, float headingRadians) =>
        Matrix4x4.CreateRotationY(-headingRadians) * Matrix4x4.CreateTranslation(northEast.Y, 0, -northEast.X);

    /// <summary>World to clip space, depth -1..1 as OpenGL has it.</summary>
    internal Matrix4x4 ViewProjection(CourseCamera camera)
    {
        var focal = camera.FocalPixels;
        var projection = new Matrix4x4
        {
            M11 = 2 * focal / camera.WidthPixels,
            M22 = 2 * focal / camera.HeightPixels,
            M33 = (FarMeters + NearMeters) / (NearMeters - FarMeters),
            M34 = -1,
            M43 = 2 * FarMeters * NearMeters / (NearMeters - FarMeters),
        };
        return Matrix4x4.CreateLookAt(Eye, Eye + Ahead, Up) * projection;
    }
}
