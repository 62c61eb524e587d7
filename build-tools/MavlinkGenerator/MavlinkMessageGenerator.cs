using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DroneSeal.Mavlink.Generator;

/// <summary>
/// From one declaration a message: its encoder, decoder, CRC_EXTRA, and the table of all of them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MavlinkMessageGenerator : IIncrementalGenerator
{
    private const string Space = "DroneSeal.Mavlink.";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        RegisterArrays(context, Space + "MavlinkArrayAttribute`1", isText: false);
        RegisterArrays(context, Space + "MavlinkTextAttribute", isText: true);
        var messages = context.SyntaxProvider.ForAttributeWithMetadataName(
            Space + "MavlinkMessageAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => MessageModel.Of((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0]));
        context.RegisterSourceOutput(messages, static (output, message) => Write(output, message));
        context.RegisterSourceOutput(messages.Collect(), static (output, all) => WriteCatalogue(output, all));
    }

    private static void RegisterArrays(
        IncrementalGeneratorInitializationContext context, string attribute, bool isText)
    {
        var arrays = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax,
            (found, _) => ArrayModel.Of((INamedTypeSymbol)found.TargetSymbol, isText));
        context.RegisterSourceOutput(arrays, static (output, array) => Write(output, array));
    }

    private static void Write(SourceProductionContext output, ArrayModel array)
    {
        if (array.Fault is not null)
        {
            output.ReportDiagnostic(array.Fault.ToDiagnostic());
            return;
        }
        output.AddSource($"{array.TypeName}.g.cs", ArraySource.Of(array));
    }

    private static void Write(SourceProductionContext output, MessageModel message)
    {
        foreach (var fault in message.Faults)
        {
            output.ReportDiagnostic(fault.ToDiagnostic());
        }
        if (message.Faults.Count == 0)
        {
            output.AddSource($"{message.TypeName}.g.cs", MessageSource.Of(message));
        }
    }

    private static void WriteCatalogue(SourceProductionContext output, ImmutableArray<MessageModel> all)
    {
        var good = new List<MessageModel>();
        foreach (var message in all.Where(one => one.Faults.Count == 0).OrderBy(one => one.Id))
        {
            var twin = good.Find(other => other.Id == message.Id || other.Name == message.Name);
            if (twin is null)
            {
                good.Add(message);
                continue;
            }
            var fault = new DeclarationFault(Rules.Duplicate, message.Spot, message.TypeName, twin.TypeName);
            output.ReportDiagnostic(fault.ToDiagnostic());
        }
        output.AddSource("MavlinkCatalogue.g.cs", CatalogueSource.Of(good));
    }
}
