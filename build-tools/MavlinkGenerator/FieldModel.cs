using System.Text;
using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>One field of a message: where it is declared and what it is on the wire.</summary>
/// <param name="Name">The C# field.</param>
/// <param name="WireName">Its name in the definitions, which goes into CRC_EXTRA.</param>
/// <param name="TypeName">The C# type, fully qualified: the scalar, an enumeration or an array type.</param>
/// <param name="Wire">The scalar on the wire, of one element for an array.</param>
/// <param name="Count">Elements; 0 when it is no array.</param>
/// <param name="IsEnum">Whether the C# type is an enumeration over the scalar.</param>
/// <param name="IsExtension">Whether MAVLink 2 added it.</param>
internal sealed record FieldModel(
    string Name, string WireName, string TypeName, WireType Wire, int Count, bool IsEnum, bool IsExtension)
{
    internal int Size => Wire.Size * (Count == 0 ? 1 : Count);

    /// <summary>Reads a declaration; null when its type has no place on the wire.</summary>
    internal static FieldModel? Of(IFieldSymbol field)
    {
        var array = ArrayModel.MarkOn(field.Type);
        var scalar = field.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named
            ? named.EnumUnderlyingType
            : field.Type;
        var wire = array switch
        {
            null => WireType.Of(scalar),
            { Element: null } => WireType.Character,
            _ => WireType.Of(array.Value.Element),
        };
        return wire is null
            ? null
            : new FieldModel(
                field.Name,
                WireNameOf(field),
                field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                wire,
                array?.Length ?? 0,
                field.Type.TypeKind == TypeKind.Enum,
                Declarations.Has(field, "MavlinkExtensionAttribute"));
    }

    private static string WireNameOf(IFieldSymbol field)
    {
        var renamed = field.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "MavlinkNameAttribute");
        return renamed?.ConstructorArguments.FirstOrDefault().Value as string ?? SnakeCase(field.Name);
    }

    private static string SnakeCase(string pascal)
    {
        var text = new StringBuilder();
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
