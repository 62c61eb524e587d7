using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class ParameterCodecTests
{
    [Theory]
    [InlineData(5, MavParamType.Int32, ParameterEncoding.Cast, 5f)]
    [InlineData(5, MavParamType.Int32, ParameterEncoding.Bytewise, 7.0064923E-45f)]
    [InlineData(0.5, MavParamType.Real32, ParameterEncoding.Bytewise, 0.5f)]
    [InlineData(2.6, MavParamType.Int8, ParameterEncoding.Cast, 3f)]
    [InlineData(300, MavParamType.Uint8, ParameterEncoding.Cast, 255f)]
    public void ANumberTravelsAsTheAutopilotExpects(
        double value, MavParamType type, ParameterEncoding encoding, float wire) =>
        Assert.Equal(wire, ParameterCodec.Encode(value, type, encoding));

    [Theory]
    [InlineData(MavParamType.Uint8, 200)]
    [InlineData(MavParamType.Int8, -100)]
    [InlineData(MavParamType.Uint16, 60_000)]
    [InlineData(MavParamType.Int16, -30_000)]
    [InlineData(MavParamType.Uint32, 4_000_000_000)]
    [InlineData(MavParamType.Int32, -2_000_000_001)]
    public void BytewiseEveryWholeNumberComesBackExactly(MavParamType type, double value) =>
        Assert.Equal(value, ParameterCodec.Held(value, type, ParameterEncoding.Bytewise));

    [Theory]
    [InlineData(MavProtocolCapability.ParamEncodeBytewise, MavAutopilot.Generic, ParameterEncoding.Bytewise)]
    [InlineData(MavProtocolCapability.ParamEncodeCCast, MavAutopilot.Px4, ParameterEncoding.Cast)]
    [InlineData(MavProtocolCapability.None, MavAutopilot.Px4, ParameterEncoding.Bytewise)]
    [InlineData(MavProtocolCapability.ParamFloat, MavAutopilot.Ardupilotmega, ParameterEncoding.Cast)]
    [InlineData(MavProtocolCapability.None, MavAutopilot.Ardupilotmega, ParameterEncoding.Cast)]
    public void TheEncodingFollowsTheCapabilitiesAndThenTheKind(
        MavProtocolCapability capabilities, MavAutopilot autopilot, ParameterEncoding encoding) =>
        Assert.Equal(encoding, ParameterCodec.EncodingOf(capabilities, autopilot));
}
