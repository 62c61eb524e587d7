namespace DroneSeal.Sim;

/// <summary>What the ground is covered with.</summary>
public enum GroundKind
{
    /// <summary>Mown grass.</summary>
    Grass,

    /// <summary>Dry, yellowish grass with bare spots.</summary>
    Meadow,

    /// <summary>A forest's floor: earth, needles, dead leaves.</summary>
    Forest,

    /// <summary>Road surface with cracks and stains.</summary>
    Asphalt,

    /// <summary>Slabs of concrete.</summary>
    Concrete,

    /// <summary>Small stones.</summary>
    Gravel,
}
