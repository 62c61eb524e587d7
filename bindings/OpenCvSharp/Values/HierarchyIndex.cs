namespace OpenCvSharp;

/// <summary>A contour's neighbours in the tree, by index; -1 for none.</summary>
public class HierarchyIndex
{
    /// <summary>All zero.</summary>
    public HierarchyIndex()
    {
    }

    /// <summary>The four neighbours.</summary>
    public HierarchyIndex(int next, int previous, int child, int parent)
    {
        Next = next;
        Previous = previous;
        Child = child;
        Parent = parent;
    }

    /// <summary>The next contour of the same level.</summary>
    public int Next { get; set; }

    /// <summary>The previous contour of the same level.</summary>
    public int Previous { get; set; }

    /// <summary>The first contour inside.</summary>
    public int Child { get; set; }

    /// <summary>The contour around.</summary>
    public int Parent { get; set; }

    /// <summary>The neighbours in OpenCV's order.</summary>
    public static HierarchyIndex FromVec4i(Vec4i vec) => new(vec.Item0, vec.Item1, vec.Item2, vec.Item3);

    /// <summary>The neighbours in OpenCV's order.</summary>
    public Vec4i ToVec4i() => new(Next, Previous, Child, Parent);
}
