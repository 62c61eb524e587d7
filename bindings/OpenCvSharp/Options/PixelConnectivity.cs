namespace OpenCvSharp;

/// <summary>Which neighbours belong together.</summary>
public enum PixelConnectivity
{
    /// <summary>Edges.</summary>
    Connectivity4 = 4,

    /// <summary>Edges and corners.</summary>
    Connectivity8 = 8,
}
