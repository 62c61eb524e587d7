using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DroneSeal.Mavlink.Generator;

/// <summary>Small questions about declarations.</summary>
internal static class Declarations
{
    internal static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(a => a.AttributeClass?.Name == attribute);

    internal static bool IsPartialStruct(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.ContainingType is null
        && !type.ContainingNamespace.IsGlobalNamespace
        && type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(CancellationToken.None))
            .OfType<TypeDeclarationSyntax>()
            .All(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    internal static bool IsMavlinkName(string name, bool upper) =>
        name.Length > 0 && char.IsLetter(name[0])
        && name.All(c => c < 128 && (c == '_' || char.IsDigit(c) || (char.IsLetter(c) && (!upper || char.IsUpper(c)))));
}
