using DroneSeal.Tests;

namespace DroneSeal.Host.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("detect")]
    [InlineData("learn", "--images", "x", "--weights", "y", "--store", "z", "--corrupt", "1.5")]
    [InlineData("learn", "--images", "x", "--weights", "y", "--store", "z", "--baseline", "magic")]
    public void AWrongCommandLineIsUsage(params string[] arguments)
    {
        var (code, _, errors) = DroneSealProcess.Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains("--help", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void OneLongFlightIsNoTrials()
    {
        var (code, _, errors) = DroneSealProcess.Run("fly", "--until-edits", "5", "--trials", "3");

        Assert.Equal(2, code);
        Assert.Contains("--until-edits", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsThatAreNotThereAreBadInputAndNamed()
    {
        var (code, _, errors) = DroneSealProcess.Run("weights", "info", "nowhere.safetensors");

        Assert.Equal(3, code);
        Assert.Contains("nowhere.safetensors", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AStoreThatIsNotThereIsBadInput()
    {
        var (code, _, errors) = DroneSealProcess.Run("edits", "list", "--store", "nowhere");

        Assert.Equal(3, code);
        Assert.Contains("learn", errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void AClassWithoutACardIsBadInputAndTheCardsAreNamed()
    {
        var folder = Directory.CreateTempSubdirectory();
        var weights = SharedData.Require("weights", "yolox_nano_coco.safetensors");

        var (code, _, errors) = DroneSealProcess.Run(
            "learn", "--images", folder.FullName, "--weights", weights, "--store", Path.Combine(folder.FullName, "store"), "--class", "yeti");

        Assert.Equal(3, code);
        Assert.Contains("traffic cone", errors, StringComparison.Ordinal);
    }
}
