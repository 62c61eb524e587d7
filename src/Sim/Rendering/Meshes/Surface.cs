using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>What a part is made of.</summary>
/// <param name="Layer">Texture.</param>
/// <param name="Colour">Red, green, blue as a display shows them, 0..1; multiplies the texture.</param>
/// <param name="Gloss">0 dull, 1 wet.</param>
/// <param name="Translucency">Share of the light from behind that comes through, 0..1.</param>
/// <param name="Scale">Textures a metre.</param>
internal readonly record struct Surface(
    SurfaceLayer Layer, Vector3 Colour, float Gloss = 0.1f, float Translucency = 0, float Scale = 1)
{
    internal uint Material => Pack(new Vector4((int)Layer / 255f, Gloss, Translucency, 0));

    internal static uint Pack(Vector4 value)
    {
        var bytes = Vector4.Clamp(value, Vector4.Zero, Vector4.One) * 255f;
        return (uint)(bytes.X + 0.5f) | ((uint)(bytes.Y + 0.5f) << 8) |
            ((uint)(bytes.Z + 0.5f) << 16) | ((uint)(bytes.W + 0.5f) << 24);
    }

    /// <summary>The same stuff in another colour.</summary>
    internal Surface In(Vector3 colour) => this with { Colour = colour };
}
