namespace TorchSharp;

public static partial class torch
{
#pragma warning disable CA2211 // The package declares them as writable fields; code compiled against it reads fields.
    /// <summary>The element type <see cref="ScalarType.Byte"/>.</summary>
    public static ScalarType uint8 = ScalarType.Byte;

    /// <summary>The element type <see cref="ScalarType.Int8"/>.</summary>
    public static ScalarType int8 = ScalarType.Int8;

    /// <summary>The element type <see cref="ScalarType.Int16"/>.</summary>
    public static ScalarType int16 = ScalarType.Int16;

    /// <summary>The element type <see cref="ScalarType.Int32"/>.</summary>
    public static ScalarType int32 = ScalarType.Int32;

    /// <summary>The element type <see cref="ScalarType.Int64"/>.</summary>
    public static ScalarType int64 = ScalarType.Int64;

    /// <summary>The element type <see cref="ScalarType.Float16"/>.</summary>
    public static ScalarType float16 = ScalarType.Float16;

    /// <summary>The element type <see cref="ScalarType.Float32"/>.</summary>
    public static ScalarType float32 = ScalarType.Float32;

    /// <summary>The element type <see cref="ScalarType.Float64"/>.</summary>
    public static ScalarType float64 = ScalarType.Float64;

    /// <summary>The element type <see cref="ScalarType.BFloat16"/>.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>The element type <see cref="ScalarType.Int16"/>.</summary>
    public static ScalarType @short = ScalarType.Int16;

    /// <summary>The element type <see cref="ScalarType.Int32"/>.</summary>
    public static ScalarType @int = ScalarType.Int32;

    /// <summary>The element type <see cref="ScalarType.Int64"/>.</summary>
    public static ScalarType @long = ScalarType.Int64;

    /// <summary>The element type <see cref="ScalarType.Float16"/>.</summary>
    public static ScalarType half = ScalarType.Float16;

    /// <summary>The element type <see cref="ScalarType.Float32"/>.</summary>
    public static ScalarType @float = ScalarType.Float32;

    /// <summary>The element type <see cref="ScalarType.Float64"/>.</summary>
    public static ScalarType @double = ScalarType.Float64;

    /// <summary>The element type <see cref="ScalarType.Bool"/>.</summary>
    public static ScalarType @bool = ScalarType.Bool;
#pragma warning restore CA2211
}
