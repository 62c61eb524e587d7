using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A frame's scene as it lies in a slot: plain values, no references.</summary>
internal readonly record struct SceneRecord(
    int Kind, int Width, int Height, float FocalPixels, float MountPitchRadians, VehicleState State, RangeReading Range)
{
    private const int Without = 0;
    private const int Bare = 1;
    private const int WithRange = 2;

    /// <summary>Whether a writer wrote it.</summary>
    internal bool IsSound => Kind is >= Without and <= WithRange;

    internal static SceneRecord Of(ReviewScene? scene) => scene is null ? default : new SceneRecord(
        scene.Range is null ? Bare : WithRange, scene.Camera.Width, scene.Camera.Height, scene.Camera.FocalPixels,
        scene.Camera.MountPitchRadians, scene.State, scene.Range ?? default);

    internal ReviewScene? ToScene() => Kind is not (Bare or WithRange) ? null : new ReviewScene(
        new PinholeCamera(Width, Height, FocalPixels, MountPitchRadians), State, Kind == WithRange ? Range : null);
}
