using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Up to four values, one a channel.</summary>
/// <param name="Val0">First channel; blue, as a colour.</param>
/// <param name="Val1">Second channel; green, as a colour.</param>
/// <param name="Val2">Third channel; red, as a colour.</param>
/// <param name="Val3">Fourth channel.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Scalar(double Val0, double Val1, double Val2, double Val3)
{
    /// <summary>First channel; blue, as a colour.</summary>
    public double Val0 = Val0;

    /// <summary>Second channel; green, as a colour.</summary>
    public double Val1 = Val1;

    /// <summary>Third channel; red, as a colour.</summary>
    public double Val2 = Val2;

    /// <summary>Fourth channel.</summary>
    public double Val3 = Val3;

    /// <summary>One value; the others are zero.</summary>
    public Scalar(double val0)
        : this(val0, 0, 0, 0)
    {
    }

    /// <summary>Two values; the others are zero.</summary>
    public Scalar(double val0, double val1)
        : this(val0, val1, 0, 0)
    {
    }

    /// <summary>Three values; the last is zero.</summary>
    public Scalar(double val0, double val1, double val2)
        : this(val0, val1, val2, 0)
    {
    }

    /// <summary>Black.</summary>
    public static readonly Scalar Black = FromRgb(0, 0, 0);

    /// <summary>White.</summary>
    public static readonly Scalar White = FromRgb(255, 255, 255);

    /// <summary>Red.</summary>
    public static readonly Scalar Red = FromRgb(255, 0, 0);

    /// <summary>The brightest green.</summary>
    public static readonly Scalar Lime = FromRgb(0, 255, 0);

    /// <summary>Blue.</summary>
    public static readonly Scalar Blue = FromRgb(0, 0, 255);

    /// <summary>Yellow.</summary>
    public static readonly Scalar Yellow = FromRgb(255, 255, 0);

    /// <summary>Orange.</summary>
    public static readonly Scalar Orange = FromRgb(255, 165, 0);

    /// <summary>The value of a channel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0..3.</exception>
    public double this[int i]
    {
        readonly get => i switch
        {
            0 => Val0,
            1 => Val1,
            2 => Val2,
            3 => Val3,
            _ => throw new ArgumentOutOfRangeException(nameof(i)),
        };
        set
        {
            switch (i)
            {
                case 0: Val0 = value; break;
                case 1: Val1 = value; break;
                case 2: Val2 = value; break;
                case 3: Val3 = value; break;
                default: throw new ArgumentOutOfRangeException(nameof(i));
            }
        }
    }

    /// <summary>One value.</summary>
    public static explicit operator Scalar(double val) => new(val);

    /// <summary>A colour from its parts, 0..255 each.</summary>
    public static Scalar FromRgb(int r, int g, int b) => new(b, g, r);

    /// <summary>The same value in every channel.</summary>
    public static Scalar All(double v) => new(v, v, v, v);
}
