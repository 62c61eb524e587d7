namespace TorchSharp;

public static partial class torch
{
    /// <summary>Element types, numbered as libtorch numbers them.</summary>
#pragma warning disable CA1028 // The package stores it in a signed byte.
    public enum ScalarType : sbyte
#pragma warning restore CA1028
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,

        /// <summary>8-bit integer.</summary>
        Int8 = 1,

        /// <summary>16-bit integer.</summary>
        Int16 = 2,

        /// <summary>32-bit integer.</summary>
        Int32 = 3,

        /// <summary>64-bit integer.</summary>
        Int64 = 4,

        /// <summary>Half precision.</summary>
        Float16 = 5,

        /// <summary>Single precision.</summary>
        Float32 = 6,

        /// <summary>Double precision.</summary>
        Float64 = 7,

        /// <summary>Complex of two single-precision parts.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two double-precision parts.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth values.</summary>
        Bool = 11,

        /// <summary>Quantised 8-bit integer.</summary>
        QInt8 = 12,

        /// <summary>Quantised 8-bit unsigned integer.</summary>
        QUInt8 = 13,

        /// <summary>Quantised 32-bit integer.</summary>
        QInt32 = 14,

        /// <summary>Brain floating point.</summary>
        BFloat16 = 15,
    }
}
