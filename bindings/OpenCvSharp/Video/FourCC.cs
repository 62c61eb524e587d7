namespace OpenCvSharp;

/// <summary>Four characters that name a codec.</summary>
public readonly struct FourCC : IEquatable<FourCC>
{
    /// <summary>Motion JPEG.</summary>
    public static readonly int MJPG = FromString(nameof(MJPG));

    /// <summary>MPEG-4 by Xvid.</summary>
    public static readonly int XVID = FromString(nameof(XVID));

    /// <summary>MPEG-4.</summary>
    public static readonly int MP4V = FromString(nameof(MP4V));

    /// <summary>The characters as a number.</summary>
    public readonly int Value;

    /// <summary>The characters as a number.</summary>
    public FourCC(int value) => Value = value;

    /// <summary>The characters as a number.</summary>
    public static implicit operator int(FourCC fourcc) => fourcc.Value;

    /// <summary>The characters as a number.</summary>
    public static implicit operator FourCC(int code) => new(code);

    /// <summary>Whether both name the same codec.</summary>
    public static bool operator ==(FourCC left, FourCC right) => left.Value == right.Value;

    /// <summary>Whether they name different codecs.</summary>
    public static bool operator !=(FourCC left, FourCC right) => left.Value != right.Value;

    /// <summary>The code of four characters.</summary>
    public static FourCC FromFourChars(char c1, char c2, char c3, char c4) =>
        new((c1 & 255) | ((c2 & 255) << 8) | ((c3 & 255) << 16) | ((c4 & 255) << 24));

    /// <summary>The code of up to four characters, filled with spaces.</summary>
    /// <exception cref="ArgumentException">There are more than four.</exception>
    public static FourCC FromString(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.Length > 4)
        {
            throw new ArgumentException("A code has at most four characters.", nameof(code));
        }

        var full = code.PadRight(4);
        return FromFourChars(full[0], full[1], full[2], full[3]);
    }

    /// <inheritdoc/>
    public bool Equals(FourCC other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FourCC other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value;
}
