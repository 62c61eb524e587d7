using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Sim.Rendering;

/// <summary>One picture that is to be drawn.</summary>
/// <param name="Camera">Through what.</param>
/// <param name="State">From where, and how it moves.</param>
/// <param name="Number">Of the picture; chooses its noise.</param>
/// <param name="ShadowCenter">Where shadows are centred; ahead of the camera without it.</param>
internal readonly record struct SceneView(
    CourseCamera Camera, VehicleState State, long Number, Vector3? ShadowCenter = null);
