using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Four values of type byte.</summary>
/// <param name="Item0">First value.</param>
/// <param name="Item1">Second value.</param>
/// <param name="Item2">Third value.</param>
/// <param name="Item3">Fourth value.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Vec4b(byte Item0, byte Item1, byte Item2, byte Item3)
{
    /// <summary>First value.</summary>
    public byte Item0 = Item0;

    /// <summary>Second value.</summary>
    public byte Item1 = Item1;

    /// <summary>Third value.</summary>
    public byte Item2 = Item2;

    /// <summary>Fourth value.</summary>
    public byte Item3 = Item3;

    /// <summary>The value at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public byte this[int i]
    {
        readonly get => i switch
        {
            0 => Item0,
            1 => Item1,
            2 => Item2,
            3 => Item3,
            _ => throw new ArgumentOutOfRangeException(nameof(i)),
        };
        set
        {
            switch (i)
            {
                case 0: Item0 = value; break;
                case 1: Item1 = value; break;
                case 2: Item2 = value; break;
                case 3: Item3 = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(i));
            }
        }
    }
}
