using System.Text.Json;
using DroneSeal.Tests;

namespace DroneSeal.Host.Tests;

/// <summary>One small pass over real photographs, from the command line to the files it leaves.</summary>
public sealed class LearnTests : IDisposable
{
    private const int Pictures = 16;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("droneseal-learn-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public void OnePassLeavesAJsonALedgerThatVerifiesAndAReport()
    {
        var result = Learn("a", "--report", Path.Combine(_folder.FullName, "a.html"));

        string[] keys =
        [
            "class_name", "edits", "cone", "verified", "base", "critic", "anchor_sha256_before", "anchor_sha256_after",
            "seconds_per_edit_median", "bytes_per_edit",
        ];
        Assert.All(keys, key => Assert.True(result.TryGetProperty(key, out _), key));
        Assert.Equal(result.GetProperty("anchor_sha256_before").GetString(), result.GetProperty("anchor_sha256_after").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("cone").GetProperty("ap50_after").ValueKind);
        Assert.Equal(0, DroneSealProcess.Run("edits", "verify", "--store", Store("a")).Code);
        Assert.Equal(0, DroneSealProcess.Run("edits", "replay", "--store", Store("a")).Code);
        var page = File.ReadAllText(Path.Combine(_folder.FullName, "a.html"));
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void TheSameSeedGivesTheSameAdaptersInOneProcessAndInTwo()
    {
        var together = Learn("b");
        var isolated = Learn("c", "--isolated");

        Assert.Equal(Adapters(together), Adapters(isolated));
        Assert.Equal(
            together.GetProperty("edits").GetProperty("proposed").GetInt32(), isolated.GetProperty("edits").GetProperty("proposed").GetInt32());
    }

    [SkippableFact]
    public void ALedgerThatWasWrittenIntoIsAStoreDamaged()
    {
        _ = Learn("d");
        var ledger = Path.Combine(Store("d"), "edits.db");
        var bytes = File.ReadAllBytes(ledger);
        bytes.AsSpan(bytes.Length / 2, 64).Fill(0x5a);
        File.WriteAllBytes(ledger, bytes);

        Assert.Equal(5, DroneSealProcess.Run("edits", "verify", "--store", Store("d")).Code);
    }

    [SkippableTheory]
    [InlineData(700)]
    [InlineData(2500)]
    [InlineData(4000)]
    public void AKillAtAnyMomentLeavesAStoreThatLoadsAndALedgerThatVerifies(int afterMilliseconds)
    {
        using var process = DroneSealProcess.Start(Arguments("e", []));
        process.WaitForExit(afterMilliseconds);
        process.Kill();
        process.WaitForExit();

        if (File.Exists(Path.Combine(Store("e"), "edits.db")))
        {
            var (code, output, errors) = DroneSealProcess.Run("edits", "verify", "--store", Store("e"));
            Assert.True(code == 0, output + errors);
        }

        _ = Learn("e");
    }

    private static string? Adapters(JsonElement result) => result.GetProperty("adapters_sha256").GetString();

    private string Store(string name) => Path.Combine(_folder.FullName, name + ".store");

    private JsonElement Learn(string name, params string[] more)
    {
        var json = Path.Combine(_folder.FullName, name + ".json");
        var (code, output, errors) = DroneSealProcess.Run(Arguments(name, ["--json", json, .. more]));
        Assert.True(code == 0, output + errors);
        return JsonDocument.Parse(File.ReadAllText(json)).RootElement;
    }

    private string[] Arguments(string name, string[] more)
    {
        var images = Directory.CreateDirectory(Path.Combine(_folder.FullName, "images")).FullName;
        foreach (var picture in Directory.GetFiles(SharedData.Require("data", "cones", "images")).Order(StringComparer.Ordinal).Take(Pictures))
        {
            File.Copy(picture, Path.Combine(images, Path.GetFileName(picture)), overwrite: true);
        }

        return
        [
            "learn", "--images", images, "--weights", SharedData.Require("weights", "yolox_nano_coco.safetensors"),
            "--store", Store(name), "--seed", "3", .. more,
        ];
    }
}
