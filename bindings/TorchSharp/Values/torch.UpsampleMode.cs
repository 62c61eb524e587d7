namespace TorchSharp;

public static partial class torch
{
    /// <summary>How upsampling finds new elements.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest.</summary>
        Nearest = 0,

        /// <summary>Along one dimension.</summary>
        Linear = 1,

        /// <summary>Along two dimensions.</summary>
        Bilinear = 2,

        /// <summary>By cubic curves.</summary>
        Bicubic = 3,

        /// <summary>Along three dimensions.</summary>
        Trilinear = 4,
    }
}
