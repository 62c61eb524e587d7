namespace OpenCvSharp;

/// <summary>Values from one up to, and without, another.</summary>
/// <param name="Start">The least.</param>
/// <param name="End">The bound.</param>
public readonly record struct Rangef(float Start, float End)
{
    /// <summary>The least.</summary>
    public readonly float Start = Start;

    /// <summary>The bound.</summary>
    public readonly float End = End;
}
