namespace TorchSharp;

public static partial class torch
{
    /// <summary>How interpolation finds new elements.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest, as older code rounds it.</summary>
        Nearest = 0,

        /// <summary>Along one dimension.</summary>
        Linear = 1,

        /// <summary>Along two dimensions.</summary>
        Bilinear = 2,

        /// <summary>By cubic curves.</summary>
        Bicubic = 3,

        /// <summary>Along three dimensions.</summary>
        Trilinear = 4,

        /// <summary>The mean over the area.</summary>
        Area = 5,

        /// <summary>The nearest.</summary>
        NearestExact = 6,
    }
}
