using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DroneSeal.Mavlink.Generator;

/// <summary>A place in the sources that does not keep the syntax tree alive.</summary>
internal sealed record SourceSpot(string Path, TextSpan Span, LinePositionSpan Lines)
{
    internal static SourceSpot Of(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        var path = location.SourceTree?.FilePath ?? "";
        return new SourceSpot(path, location.SourceSpan, location.GetLineSpan().Span);
    }

    internal Location ToLocation() => Location.Create(Path, Span, Lines);
}
