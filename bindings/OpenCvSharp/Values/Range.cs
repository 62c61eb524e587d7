namespace OpenCvSharp;

/// <summary>Rows or columns from one index up to, and without, another.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Range(int Start, int End)
{
    /// <summary>The first.</summary>
    public readonly int Start = Start;

    /// <summary>One past the last.</summary>
    public readonly int End = End;

    /// <summary>Every row or column.</summary>
    public static Range All => new(int.MinValue, int.MaxValue);
}
