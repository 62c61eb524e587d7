using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>One wire array or text, as it was declared.</summary>
internal sealed record ArrayModel(
    string Space, string TypeName, string Element, int Length, bool IsText, DeclarationFault? Fault)
{
    internal static ArrayModel Of(INamedTypeSymbol type, bool isText)
    {
        var (element, length) = MarkOn(type)!.Value;
        var wire = isText ? WireType.Character : WireType.Of(element);
        var fault = wire is null || length is < 2 or > 255
            ? new DeclarationFault(
                Rules.ArrayShape, SourceSpot.Of(type), type.Name, $"{length} of {element?.Name ?? "char"}")
            : null;
        fault ??= Declarations.IsPartialStruct(type)
            ? null
            : new DeclarationFault(Rules.NotPartial, SourceSpot.Of(type), type.Name, "partial struct");
        return new ArrayModel(
            type.ContainingNamespace.ToDisplayString(),
            type.Name,
            wire?.Keyword ?? "byte",
            length,
            isText,
            fault);
    }

    /// <summary>
    /// Element type (null for a text) and length, as the attribute on the type says; null without one.
    /// </summary>
    internal static (ITypeSymbol? Element, int Length)? MarkOn(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name;
            if (name is not ("MavlinkArrayAttribute" or "MavlinkTextAttribute"))
            {
                continue;
            }
            var length = attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is int declared ? declared : 0;
            var arguments = attribute.AttributeClass!.TypeArguments;
            return (arguments.Length == 1 ? arguments[0] : null, length);
        }
        return null;
    }
}
