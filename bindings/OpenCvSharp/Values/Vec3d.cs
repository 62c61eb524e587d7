using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Three values of type double.</summary>
/// <param name="Item0">First value.</param>
/// <param name="Item1">Second value.</param>
/// <param name="Item2">Third value.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Vec3d(double Item0, double Item1, double Item2)
{
    /// <summary>First value.</summary>
    public double Item0 = Item0;

    /// <summary>Second value.</summary>
    public double Item1 = Item1;

    /// <summary>Third value.</summary>
    public double Item2 = Item2;

    /// <summary>The value at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public double this[int i]
    {
        readonly get => i switch
        {
            0 => Item0,
            1 => Item1,
            2 => Item2,
            _ => throw new ArgumentOutOfRangeException(nameof(i)),
        };
        set
        {
            switch (i)
            {
                case 0: Item0 = value; break;
                case 1: Item1 = value; break;
                case 2: Item2 = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(i));
            }
        }
    }
}
