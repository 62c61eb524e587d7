namespace DroneSeal.Vision.Network;

/// <summary>Whether batch norm stands beside the convolutions or inside them.</summary>
public enum NetworkForm
{
    /// <summary>Batch norm folded into the convolutions' weights and biases: for flight.</summary>
    Folded,

    /// <summary>Batch norm as layers of their own: for training.</summary>
    WithBatchNorm,
}
