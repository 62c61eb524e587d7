namespace OpenCvSharp;

/// <summary>Morphological operation.</summary>
public enum MorphTypes
{
    /// <summary>Minimum over the element.</summary>
    Erode = 0,

    /// <summary>Maximum over the element.</summary>
    Dilate = 1,

    /// <summary>Erode, then dilate.</summary>
    Open = 2,

    /// <summary>Dilate, then erode.</summary>
    Close = 3,

    /// <summary>Dilated less eroded.</summary>
    Gradient = 4,

    /// <summary>The source less its opening.</summary>
    TopHat = 5,

    /// <summary>The closing less the source.</summary>
    BlackHat = 6,

    /// <summary>Pattern of ones and minus ones; 8-bit pictures only.</summary>
    HitMiss = 7,
}
