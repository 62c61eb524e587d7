using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>A place in space.</summary>
/// <param name="X">First coordinate.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Z">Third coordinate.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Point3f(float X, float Y, float Z)
{
    /// <summary>First coordinate.</summary>
    public float X = X;

    /// <summary>Second coordinate.</summary>
    public float Y = Y;

    /// <summary>Third coordinate.</summary>
    public float Z = Z;
}
