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
        && name.All(letter => letter == '_' || IsAsciiDigit(letter) || IsAsciiLetter(letter, upper));

    private static bool IsAsciiDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsAsciiLetter(char letter, bool upper) =>
        letter is >= 'A' and <= 'Z' || (!upper && letter is >= 'a' and <= 'z');
}
