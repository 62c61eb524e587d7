using System.Text.RegularExpressions;

namespace DroneSeal.Host.Tests.Setup;

/// <summary>What <c>./droneseal</c> looks at in order to know whether it must build anew.</summary>
public sealed partial class BuildFingerprintTests : IDisposable
{
    private readonly Bash _bash = new();

    public void Dispose() => _bash.Dispose();

    [Fact]
    public void ANewObstacleCardBuildsAnew()
    {
        Prepare();
        var before = Fingerprint();
        _bash.Write("models/obstacle-cards/barrel.yaml", "name: barrel");

        Assert.NotEqual(before, Fingerprint());
    }

    [Fact]
    public void EveryFileThatAProjectTakesFromElsewhereBuildsAnewWhenItChanges()
    {
        Prepare();
        var files = TakenFromElsewhere().ToList();
        Assert.Contains("models/obstacle-cards/any.yaml", files);
        foreach (var file in files)
        {
            _bash.Write(file, "1");
        }

        foreach (var file in files)
        {
            var before = Fingerprint();
            _bash.Write(file, "more");
            Assert.True(Fingerprint() != before, $"{file} is built in and can change without a new build.");
        }
    }

    [Fact]
    public void WithoutAChangeItStaysTheSame()
    {
        Prepare();

        Assert.Equal(Fingerprint(), Fingerprint());
    }

    // Errors are those of files which the folder lacks.
    private string Fingerprint() => _bash.Run("source \"$checkout/build-tools/setup.sh\"; fingerprint 2>/dev/null || true");

    private void Prepare() => _bash.Write("src/Host/Program.cs", "// program");

    // As "../../models/*.safetensors" in src/Host/Host.csproj.
    private static IEnumerable<string> TakenFromElsewhere() =>
        Directory.EnumerateFiles(Path.Combine(Bash.Checkout, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => Included().Matches(File.ReadAllText(project)))
            .SelectMany(match => match.Groups[1].Value.Split(';'))
            .Where(path => path.StartsWith("../../", StringComparison.Ordinal))
            .Select(path => path["../../".Length..].Replace("*", "any", StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("<(?:Compile|None|Content|EmbeddedResource) Include=\"([^\"]+)\"")]
    private static partial Regex Included();
}
