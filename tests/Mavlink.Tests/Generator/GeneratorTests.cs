using DroneSeal.Mavlink.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DroneSeal.Mavlink.Tests.Generator;

public sealed class GeneratorTests
{
    private static readonly List<MetadataReference> _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Where(path => Path.GetFileName(path) is not "DroneSeal.Mavlink.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(MavlinkMessageAttribute).Assembly.Location),
    ];

    [Fact]
    public void WhenADeclarationIsGoodTheWireOrderIsBySizeWithExtensionsLast()
    {
        var source = Generate("""
            [MavlinkMessage(7, "SAMPLE")]
            public partial record struct Sample
            {
                public byte First;
                public Numbers Second;
                public uint Third;
                [MavlinkExtension] public ulong Fourth;
                [MavlinkExtension, MavlinkName("FIVE")] public byte Fifth;
            }

            [MavlinkArray<ushort>(3)]
            public partial struct Numbers;
            """, out var faults);

        Assert.Empty(faults);
        var catalogue = source.Single(text => text.Contains("MakeMessages", StringComparison.Ordinal));
        Assert.Contains("new(7u, \"SAMPLE\", ", catalogue, StringComparison.Ordinal);
        foreach (var row in (string[])
            ["\"first\", \"uint8_t\", 0, 10", "\"second\", \"uint16_t\", 3, 4",
                "\"third\", \"uint32_t\", 0, 0",
                "\"fourth\", \"uint64_t\", 0, 11, true", "\"FIVE\", \"uint8_t\", 0, 19, true"])
        {
            Assert.Contains(row, catalogue, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("DSM001", "[MavlinkMessage(16777216, \"A\")] RECORD A { public byte B; }")]
    [InlineData("DSM002", "[MavlinkMessage(1, \"A\")] RECORD A { public string B; }")]
    [InlineData("DSM002", "[MavlinkMessage(1, \"A\")] RECORD A { public byte B { get; set; } }")]
    [InlineData("DSM002", "[MavlinkMessage(1, \"A\")] RECORD A { public System.Guid B; }")]
    [InlineData("DSM003", "[MavlinkMessage(1, \"A\")] public record struct A { public byte B; }")]
    [InlineData("DSM003", "[MavlinkMessage(1, \"A\")] public partial struct A { public byte B; }")]
    [InlineData("DSM003", "[MavlinkArray<byte>(4)] public struct A;")]
    [InlineData("DSM004", "[MavlinkMessage(1, \"A\")] RECORD A;")]
    [InlineData("DSM004", "[MavlinkMessage(1, \"A\")] RECORD A { public T B; public byte C; } "
        + "[MavlinkText(255)] public partial struct T;")]
    [InlineData("DSM005", "[MavlinkMessage(1, \"A\")] RECORD A "
        + "{ [MavlinkExtension] public byte B; public byte C; }")]
    [InlineData("DSM006", "[MavlinkMessage(1, \"A\")] RECORD A { public byte B; } "
        + "[MavlinkMessage(1, \"C\")] RECORD C { public byte B; }")]
    [InlineData("DSM006", "[MavlinkMessage(1, \"A\")] RECORD A { public byte B; } "
        + "[MavlinkMessage(2, \"A\")] RECORD C { public byte B; }")]
    [InlineData("DSM007", "[MavlinkMessage(1, \"a\")] RECORD A { public byte B; }")]
    [InlineData("DSM007", "[MavlinkMessage(1, \"A\")] RECORD A "
        + "{ public byte B; [MavlinkName(\"b\")] public byte C; }")]
    [InlineData("DSM008", "[MavlinkArray<decimal>(4)] public partial struct A;")]
    [InlineData("DSM008", "[MavlinkText(300)] public partial struct A;")]
    public void WhenADeclarationIsBadItIsRefusedByName(string rule, string declaration)
    {
        const string Record = "public partial record struct";

        Generate(declaration.Replace("RECORD", Record, StringComparison.Ordinal), out var faults);

        Assert.Equal([rule], faults.Select(fault => fault.Id));
        Assert.All(faults, fault => Assert.Equal(DiagnosticSeverity.Error, fault.Severity));
    }

    private static List<string> Generate(string declarations, out List<Diagnostic> faults)
    {
        var text = $"using DroneSeal.Mavlink;\nnamespace Declared;\n{declarations}";
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(text, cancellationToken: CancellationToken.None)],
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create(new MavlinkMessageGenerator())
            .RunGenerators(compilation, CancellationToken.None);
        var result = driver.GetRunResult();
        faults = [.. result.Diagnostics];
        return [.. result.GeneratedTrees.Select(tree => tree.ToString())];
    }
}
