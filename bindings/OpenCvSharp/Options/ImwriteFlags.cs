namespace OpenCvSharp;

/// <summary>Settings of encoders.</summary>
public enum ImwriteFlags
{
    /// <summary>0..100, 95 unless told.</summary>
    JpegQuality = 1,

    /// <summary>0 or 1.</summary>
    JpegProgressive = 2,

    /// <summary>0 or 1.</summary>
    JpegOptimize = 3,

    /// <summary>0..9, 1 unless told.</summary>
    PngCompression = 16,

    /// <summary>How zlib works.</summary>
    PngStrategy = 17,

    /// <summary>0 or 1.</summary>
    PngBilevel = 18,

    /// <summary>1..100.</summary>
    WebPQuality = 64,
}
