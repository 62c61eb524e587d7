using System.Numerics;
using System.Runtime.InteropServices;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>One corner of a triangle, as the shaders read it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct MeshVertex
{
    /// <summary>Metres: x to the right, y up, z to the back of the thing.</summary>
    public Vector3 Position;

    /// <summary>-1..1 as 0..255.</summary>
    public uint Normal;

    /// <summary>Of the texture; whole numbers repeat.</summary>
    public Vector2 Texture;

    /// <summary>Red, green, blue, then how open to the sky it is.</summary>
    public uint Colour;

    /// <summary>Layer, gloss, how much light shines through, how much is sent back to the eye.</summary>
    public uint Material;

    internal static VertexField[] Fields { get; } =
    [
        new(3, true, 0),
        new(4, false, 12),
        new(2, true, 16),
        new(4, false, 24),
        new(4, false, 28),
    ];
}
