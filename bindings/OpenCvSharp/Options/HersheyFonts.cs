namespace OpenCvSharp;

/// <summary>Built-in vector fonts.</summary>
[Flags]
public enum HersheyFonts
{
    /// <summary>Sans serif.</summary>
    HersheySimplex = 0,

    /// <summary>Small sans serif.</summary>
    HersheyPlain = 1,

    /// <summary>Sans serif of double strokes.</summary>
    HersheyDuplex = 2,

    /// <summary>Serif.</summary>
    HersheyComplex = 3,

    /// <summary>Serif of triple strokes.</summary>
    HersheyTriplex = 4,

    /// <summary>Small serif.</summary>
    HersheyComplexSmall = 5,

    /// <summary>Handwriting.</summary>
    HersheyScriptSimplex = 6,

    /// <summary>Handwriting of double strokes.</summary>
    HersheyScriptComplex = 7,

    /// <summary>Slanted.</summary>
    Italic = 16,
}
