using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Two values of type int.</summary>
/// <param name="Item0">First value.</param>
/// <param name="Item1">Second value.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Vec2i(int Item0, int Item1)
{
    /// <summary>First value.</summary>
    public int Item0 = Item0;

    /// <summary>Second value.</summary>
    public int Item1 = Item1;

    /// <summary>The value at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public int this[int i]
    {
        readonly get => i switch
        {
            0 => Item0,
            1 => Item1,
            _ => throw new ArgumentOutOfRangeException(nameof(i)),
        };
        set
        {
            switch (i)
            {
                case 0: Item0 = value; break;
                case 1: Item1 = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(i));
            }
        }
    }
}
