namespace DroneSeal.Sim.Rendering;

/// <summary>A photograph in the renderer's textures.</summary>
/// <param name="Layer">Of the texture array.</param>
/// <param name="Aspect">Width over height.</param>
internal readonly record struct PhotoCard(SurfaceLayer Layer, float Aspect);
