using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>Something wrong with a declaration, kept with the model until it can be reported.</summary>
internal sealed record DeclarationFault(
    DiagnosticDescriptor Rule, SourceSpot Spot, string First, string Second)
{
    internal Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Spot.ToLocation(), First, Second);
}
