namespace OpenCvSharp;

/// <summary>Depth and number of channels of a mat.</summary>
public readonly struct MatType : IEquatable<MatType>, IEquatable<int>
{
    /// <summary>Depth: 8 bits, unsigned.</summary>
    public const int CV_8U = 0;

    /// <summary>Depth: 8 bits, signed.</summary>
    public const int CV_8S = 1;

    /// <summary>Depth: 16 bits, unsigned.</summary>
    public const int CV_16U = 2;

    /// <summary>Depth: 16 bits, signed.</summary>
    public const int CV_16S = 3;

    /// <summary>Depth: 32 bits, signed.</summary>
    public const int CV_32S = 4;

    /// <summary>Depth: 32-bit float.</summary>
    public const int CV_32F = 5;

    /// <summary>Depth: 64-bit float.</summary>
    public const int CV_64F = 6;

    /// <summary>Bytes, 1 channel.</summary>
    public static readonly MatType CV_8UC1 = MakeType(CV_8U, 1);

    /// <summary>Bytes, 2 channels.</summary>
    public static readonly MatType CV_8UC2 = MakeType(CV_8U, 2);

    /// <summary>Bytes, 3 channels.</summary>
    public static readonly MatType CV_8UC3 = MakeType(CV_8U, 3);

    /// <summary>Bytes, 4 channels.</summary>
    public static readonly MatType CV_8UC4 = MakeType(CV_8U, 4);

    /// <summary>Unsigned 16 bits, 1 channel.</summary>
    public static readonly MatType CV_16UC1 = MakeType(CV_16U, 1);

    /// <summary>Unsigned 16 bits, 2 channels.</summary>
    public static readonly MatType CV_16UC2 = MakeType(CV_16U, 2);

    /// <summary>Unsigned 16 bits, 3 channels.</summary>
    public static readonly MatType CV_16UC3 = MakeType(CV_16U, 3);

    /// <summary>Unsigned 16 bits, 4 channels.</summary>
    public static readonly MatType CV_16UC4 = MakeType(CV_16U, 4);

    /// <summary>Signed 16 bits, 1 channel.</summary>
    public static readonly MatType CV_16SC1 = MakeType(CV_16S, 1);

    /// <summary>Signed 16 bits, 2 channels.</summary>
    public static readonly MatType CV_16SC2 = MakeType(CV_16S, 2);

    /// <summary>Signed 16 bits, 3 channels.</summary>
    public static readonly MatType CV_16SC3 = MakeType(CV_16S, 3);

    /// <summary>Signed 16 bits, 4 channels.</summary>
    public static readonly MatType CV_16SC4 = MakeType(CV_16S, 4);

    /// <summary>Integers, 1 channel.</summary>
    public static readonly MatType CV_32SC1 = MakeType(CV_32S, 1);

    /// <summary>Integers, 2 channels.</summary>
    public static readonly MatType CV_32SC2 = MakeType(CV_32S, 2);

    /// <summary>Integers, 3 channels.</summary>
    public static readonly MatType CV_32SC3 = MakeType(CV_32S, 3);

    /// <summary>Integers, 4 channels.</summary>
    public static readonly MatType CV_32SC4 = MakeType(CV_32S, 4);

    /// <summary>Floats, 1 channel.</summary>
    public static readonly MatType CV_32FC1 = MakeType(CV_32F, 1);

    /// <summary>Floats, 2 channels.</summary>
    public static readonly MatType CV_32FC2 = MakeType(CV_32F, 2);

    /// <summary>Floats, 3 channels.</summary>
    public static readonly MatType CV_32FC3 = MakeType(CV_32F, 3);

    /// <summary>Floats, 4 channels.</summary>
    public static readonly MatType CV_32FC4 = MakeType(CV_32F, 4);

    /// <summary>Doubles, 1 channel.</summary>
    public static readonly MatType CV_64FC1 = MakeType(CV_64F, 1);

    /// <summary>Doubles, 2 channels.</summary>
    public static readonly MatType CV_64FC2 = MakeType(CV_64F, 2);

    /// <summary>Doubles, 3 channels.</summary>
    public static readonly MatType CV_64FC3 = MakeType(CV_64F, 3);

    /// <summary>Doubles, 4 channels.</summary>
    public static readonly MatType CV_64FC4 = MakeType(CV_64F, 4);

    private const int ChannelShift = 3;

    private const int DepthMask = (1 << ChannelShift) - 1;

    /// <summary>The type with OpenCV's number.</summary>
    public MatType(int value) => Value = value;

    /// <summary>OpenCV's number.</summary>
    public int Value { get; }

    /// <summary>One of the depth constants.</summary>
    public int Depth => Value & DepthMask;

    /// <summary>Values an element.</summary>
    public int Channels => (Value >> ChannelShift) + 1;

    /// <summary>Whether the depth is no float.</summary>
    public bool IsInteger => Depth < CV_32F;

    /// <summary>OpenCV's number.</summary>
    public static explicit operator int(MatType self) => self.Value;

    /// <summary>The type with OpenCV's number.</summary>
    public static implicit operator MatType(int value) => new(value);

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(MatType self, MatType other) => self.Value == other.Value;

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(MatType self, MatType other) => self.Value != other.Value;

    /// <summary>Whether the type has this number.</summary>
    public static bool operator ==(MatType self, int other) => self.Value == other;

    /// <summary>Whether the type has another number.</summary>
    public static bool operator !=(MatType self, int other) => self.Value != other;

    /// <summary>Bytes of any number of channels.</summary>
    public static MatType CV_8UC(int ch) => MakeType(CV_8U, ch);

    /// <summary>Integers of any number of channels.</summary>
    public static MatType CV_32SC(int ch) => MakeType(CV_32S, ch);

    /// <summary>Floats of any number of channels.</summary>
    public static MatType CV_32FC(int ch) => MakeType(CV_32F, ch);

    /// <summary>Doubles of any number of channels.</summary>
    public static MatType CV_64FC(int ch) => MakeType(CV_64F, ch);

    /// <summary>The type of a depth and a number of channels.</summary>
    /// <exception cref="OpenCvSharpException">There is no such depth or number of channels.</exception>
    public static MatType MakeType(int depth, int channels)
    {
        if (depth is < 0 or > DepthMask || channels is < 1 or > 512)
        {
            throw new OpenCvSharpException($"A mat cannot have depth {depth} and {channels} channels.");
        }

        return new MatType(depth + ((channels - 1) << ChannelShift));
    }

    /// <inheritdoc/>
    public bool Equals(MatType other) => Value == other.Value;

    /// <inheritdoc/>
    public bool Equals(int other) => Value == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MatType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value;

    /// <inheritdoc/>
    public override string ToString()
    {
        string[] names = ["CV_8U", "CV_8S", "CV_16U", "CV_16S", "CV_32S", "CV_32F", "CV_64F", "CV_16F"];
        return $"{names[Depth]}C{Channels}";
    }
}
