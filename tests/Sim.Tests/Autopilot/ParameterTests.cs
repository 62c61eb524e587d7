using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

public sealed class ParameterTests
{
    [Fact]
    public void WhenAllAreAskedForEachComesOnceWithItsPlace()
    {
        using var companion = new Companion();

        companion.Send(new ParamRequestList { TargetSystem = 1, TargetComponent = 1 });
        companion.For(2);

        var count = companion.Parameters["GUID_TIMEOUT"].ParamCount;
        Assert.Equal(count, companion.Parameters.Count);
        Assert.Equal(count, companion.Count(ParamValue.MessageId));
        Assert.Equal(
            Enumerable.Range(0, count),
            companion.Parameters.Values.Select(one => (int)one.ParamIndex).Order());
    }

    [Theory]
    [InlineData("GUID_TIMEOUT", 3f, MavParamType.Real32)]
    [InlineData("PRX_FILT", 0.25f, MavParamType.Real32)]
    [InlineData("AVOID_ENABLE", 3f, MavParamType.Int8)]
    [InlineData("AVOID_MARGIN", 2f, MavParamType.Real32)]
    [InlineData("FS_GCS_ENABLE", 0f, MavParamType.Int8)]
    [InlineData("GUID_OPTIONS", 0f, MavParamType.Int32)]
    [InlineData("OA_TYPE", 0f, MavParamType.Int8)]
    [InlineData("SYSID_MYGCS", 255f, MavParamType.Int16)]
    public void WhenOneIsAskedForByNameItsDefaultComes(string name, float value, MavParamType type)
    {
        using var companion = new Companion();

        companion.Send(
            new ParamRequestRead { TargetSystem = 1, TargetComponent = 1, ParamId = name, ParamIndex = -1 });
        companion.For(0.1);

        Assert.Equal(value, companion.Parameters[name].Values);
        Assert.Equal(type, companion.Parameters[name].ParamType);
    }

    [Fact]
    public void WhenOneIsSetItsNewValueComesBack()
    {
        using var companion = new Companion();

        companion.Send(
            new ParamSet { TargetSystem = 1, ParamId = "GUID_TIMEOUT", ParamValue = 0.5f });
        companion.For(0.1);

        Assert.Equal(0.5f, companion.Parameters["GUID_TIMEOUT"].Values);
        Assert.Equal(0.5f, companion.Autopilot.ParameterOf("GUID_TIMEOUT"));
    }

    [Theory]
    [InlineData("NO_SUCH_ONE")]
    [InlineData("OA_BR_LOOKAHEAD")]
    public void WhenTheFirmwareDoesNotKnowItNowThereIsNoAnswer(string name)
    {
        using var companion = new Companion();

        companion.Send(
            new ParamRequestRead { TargetSystem = 1, TargetComponent = 1, ParamId = name, ParamIndex = -1 });
        companion.Send(
            new ParamSet { TargetSystem = 1, TargetComponent = 1, ParamId = name, ParamValue = 1 });
        companion.For(1);

        Assert.Empty(companion.Parameters);
    }

    [Fact]
    public void WhenTheParentIsSetTheHiddenOnesAppear()
    {
        using var companion = new Companion();

        companion.Send(
            new ParamSet { TargetSystem = 1, TargetComponent = 1, ParamId = "OA_TYPE", ParamValue = 1 });
        companion.Send(
            new ParamRequestRead { TargetSystem = 1, ParamId = "OA_BR_LOOKAHEAD", ParamIndex = -1 });
        companion.For(0.1);

        Assert.Equal(15, companion.Parameters["OA_BR_LOOKAHEAD"].Values);
    }

    [Fact]
    public void WhenTheSensorTypeIsSetItCountsOnlyAfterARestart()
    {
        using var companion = new Companion(
            new SimulatedAutopilotOptions
            {
                EstimatorReadyAfter = TimeSpan.Zero,
            });
        companion.SendsDistances = false;
        companion.Send(
            new ParamSet { TargetSystem = 1, TargetComponent = 1, ParamId = "PRX1_TYPE", ParamValue = 2 });
        companion.For(1);
        Assert.Equal(MavResult.Accepted, companion.Arm());
        companion.Ask(MavCommand.ComponentArmDisarm);

        companion.Ask(MavCommand.PreflightRebootShutdown, 1);
        companion.For(5);

        Assert.Equal(MavResult.Failed, companion.Arm());
    }

    [Fact]
    public void WhenTheFirmwareIsPx4IntegersTravelAsTheirBits()
    {
        using var companion = new Companion(new SimulatedAutopilotOptions { Kind = AutopilotKind.Px4 });

        companion.Send(new ParamSet
        {
            TargetSystem = 1,
            ParamId = "COM_OBL_RC_ACT",
            ParamType = MavParamType.Int32,
            ParamValue = BitConverter.Int32BitsToSingle(5),
        });
        companion.For(0.1);

        Assert.Equal(5, companion.Autopilot.ParameterOf("COM_OBL_RC_ACT"));
        Assert.Equal(5, BitConverter.SingleToInt32Bits(companion.Parameters["COM_OBL_RC_ACT"].Values));
    }

    [Fact]
    public void WhenAnUnknownParameterIsPresetItIsRefusedInWords()
    {
        var options = new SimulatedAutopilotOptions
        {
            Parameters = new Dictionary<string, float>
            {
                ["GUID_TIMEOUTS"] = 1,
            },
        };

        Assert.Throws<ArgumentException>(() => new SimulatedAutopilot(options));
    }
}
