namespace DroneSeal.Sim.Rendering;

/// <summary>Rows of the texture array that things are covered with.</summary>
internal enum SurfaceLayer : byte
{
    Smooth,
    Scuffed,
    Bark,
    BirchBark,
    Leaves,
    Needles,
    Concrete,
    Brick,
    Planks,
    Cloth,
    Sheeting,
    Leaf,
    WornPaint,
    Tiles,
}
