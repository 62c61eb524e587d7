using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Parameter values to and from the wire.</summary>
public static class ParameterCodec
{
    /// <summary>The encoding that an autopilot uses: what its capabilities say, else what its kind is known
    /// for.</summary>
    public static ParameterEncoding EncodingOf(MavProtocolCapability capabilities, MavAutopilot autopilot)
    {
        if ((capabilities & MavProtocolCapability.ParamEncodeBytewise) != 0)
        {
            return ParameterEncoding.Bytewise;
        }

        const MavProtocolCapability Cast =
            MavProtocolCapability.ParamEncodeCCast | MavProtocolCapability.ParamFloat;
        var isCast = (capabilities & Cast) != 0;
        return !isCast && autopilot == MavAutopilot.Px4 ? ParameterEncoding.Bytewise : ParameterEncoding.Cast;
    }

    /// <summary>The number in the float of a message.</summary>
    public static double Decode(float wire, MavParamType type, ParameterEncoding encoding)
    {
        if (encoding == ParameterEncoding.Cast)
        {
            return wire;
        }

        var bits = BitConverter.SingleToInt32Bits(wire);
        return type switch
        {
            // A double first: the arms' common type would be float, which cannot hold every whole number.
            MavParamType.Uint8 => (double)(byte)bits,
            MavParamType.Int8 => (sbyte)bits,
            MavParamType.Uint16 => (ushort)bits,
            MavParamType.Int16 => (short)bits,
            MavParamType.Uint32 => (uint)bits,
            MavParamType.Int32 => bits,
            _ => wire,
        };
    }

    /// <summary>The float of a message for a number; whole-number types round, and stop at their
    /// limits.</summary>
    public static float Encode(double value, MavParamType type, ParameterEncoding encoding)
    {
        var exact = Exact(value, type);
        return encoding == ParameterEncoding.Cast || !IsWhole(type)
            ? (float)exact
            : BitConverter.Int32BitsToSingle(unchecked((int)(long)exact));
    }

    /// <summary>What the other side will hold after taking over <paramref name="value"/>.</summary>
    public static double Held(double value, MavParamType type, ParameterEncoding encoding) =>
        Decode(Encode(value, type, encoding), type, encoding);

    private static bool IsWhole(MavParamType type) => type is >= MavParamType.Uint8 and <= MavParamType.Int32;

    private static double Exact(double value, MavParamType type) => type switch
    {
        MavParamType.Uint8 => Math.Clamp(Math.Round(value), byte.MinValue, byte.MaxValue),
        MavParamType.Int8 => Math.Clamp(Math.Round(value), sbyte.MinValue, sbyte.MaxValue),
        MavParamType.Uint16 => Math.Clamp(Math.Round(value), ushort.MinValue, ushort.MaxValue),
        MavParamType.Int16 => Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue),
        MavParamType.Uint32 => Math.Clamp(Math.Round(value), uint.MinValue, uint.MaxValue),
        MavParamType.Int32 => Math.Clamp(Math.Round(value), int.MinValue, int.MaxValue),
        _ => value,
    };
}
