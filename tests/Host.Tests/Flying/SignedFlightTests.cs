using System.Text.Json;

namespace DroneSeal.Host.Tests.Flying;

public sealed class SignedFlightTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-signed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFlightOverALinkThatRequiresSignaturesReachesTheGoalAndGoesOnWithItsStampsNextTime()
    {
        var key = Write("key", "two words");
        var first = Fly(key);
        var reserved = Stamp(key);
        var second = Fly(key);

        foreach (var signing in new[] { first, second })
        {
            Assert.Equal("Require", signing.GetProperty("policy").GetString());
            Assert.True(signing.GetProperty("signed").GetInt64() > 100);
            Assert.True(signing.GetProperty("verified").GetInt64() > 100);
            Assert.Equal(0, signing.GetProperty("refused").GetInt64());
        }

        Assert.True(Stamp(key) > reserved);
    }

    [Theory]
    [InlineData("--signing", "require")]
    [InlineData("--signing-key", "none.key")]
    public void SigningThatCannotWorkIsAUsageError(params string[] arguments)
    {
        var (code, _, errors) = DroneSealProcess.Run(
            ["flight-check", "--lock-step", "--density", "0.01", "--goal", "8,0", .. arguments]);

        Assert.Equal(2, code);
        Assert.Contains("--signing", errors, StringComparison.Ordinal);
    }

    private static ulong Stamp(string key) =>
        ulong.Parse(File.ReadAllText($"{key}.flight.clock").Split(' ')[0], null);

    private JsonElement Fly(string key)
    {
        var json = Path.Combine(_folder, "out.json");
        const string tree = "{north_m: 8, east_m: 3, radius_m: 0.4, height_m: 8, class: tree}";
        var field = Write("field.yaml", $"obstacles:\n  - {tree}\n");
        var (code, output, errors) = DroneSealProcess.Run(
            "flight-check", "--lock-step", "--obstacles", field, "--goal", "8,0", "--signing", "require",
            "--signing-key", key, "--json", json);

        Assert.True(code == 0, output + errors);
        return JsonDocument.Parse(File.ReadAllBytes(json)).RootElement.GetProperty("signing");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
