namespace TorchSharp;

/// <summary>What padding holds.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input mirrored at its edge.</summary>
    Reflect = 1,

    /// <summary>The input's edge repeated.</summary>
    Replicate = 2,

    /// <summary>The input from its other side.</summary>
    Circular = 3,

    /// <summary>One number.</summary>
    Constant = 4,
}
