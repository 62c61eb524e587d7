using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>
/// A scalar of the MAVLink wire: its C# keyword, its name in the definitions and its size in bytes.
/// </summary>
internal sealed record WireType(string Keyword, string WireName, string Reader, int Size)
{
    internal static WireType? Of(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Byte => new WireType("byte", "uint8_t", "", 1),
        SpecialType.System_SByte => new WireType("sbyte", "int8_t", "", 1),
        SpecialType.System_UInt16 => new WireType("ushort", "uint16_t", "UInt16", 2),
        SpecialType.System_Int16 => new WireType("short", "int16_t", "Int16", 2),
        SpecialType.System_UInt32 => new WireType("uint", "uint32_t", "UInt32", 4),
        SpecialType.System_Int32 => new WireType("int", "int32_t", "Int32", 4),
        SpecialType.System_UInt64 => new WireType("ulong", "uint64_t", "UInt64", 8),
        SpecialType.System_Int64 => new WireType("long", "int64_t", "Int64", 8),
        SpecialType.System_Single => new WireType("float", "float", "Single", 4),
        SpecialType.System_Double => new WireType("double", "double", "Double", 8),
        _ => null,
    };

    /// <summary>The characters of a text, which are bytes with another name in the definitions.</summary>
    internal static WireType Character { get; } = new("byte", "char", "", 1);
}
