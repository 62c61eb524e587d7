using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>When a search by steps ends.</summary>
/// <param name="Type">Which of the two counts.</param>
/// <param name="MaxCount">Most steps.</param>
/// <param name="Epsilon">It ends when a step changes less than this.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct TermCriteria(CriteriaTypes Type, int MaxCount, double Epsilon)
{
    /// <summary>Which of the two counts.</summary>
    public CriteriaTypes Type = Type;

    /// <summary>Most steps.</summary>
    public int MaxCount = MaxCount;

    /// <summary>It ends when a step changes less than this.</summary>
    public double Epsilon = Epsilon;
}
