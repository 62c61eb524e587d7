using System.Globalization;

namespace DroneSeal.Mavlink.Tests.Messages;

/// <summary>Works on a message whose type is only known at run time.</summary>
public abstract class MessageProbe
{
    public required MavlinkMessageInfo Info { get; init; }

    public static IReadOnlyList<MessageProbe> All { get; } = [.. MavlinkCatalogue.Messages.Select(Make)];

    /// <summary>Decodes and encodes again: all of the payload.</summary>
    public abstract byte[] Reencode(ReadOnlySpan<byte> payload);

    /// <summary>A frame of the message with this payload.</summary>
    public abstract byte[] Frame(
        ReadOnlySpan<byte> payload, MavlinkAddress sender, byte sequence, int version = 2);

    /// <summary>Reads a frame and encodes it again; null when it is no such message.</summary>
    public abstract byte[]? Payload(in MavlinkFrame frame);

    /// <summary>Sends a message with this payload.</summary>
    public abstract void Send(MavlinkConnection connection, ReadOnlySpan<byte> payload, TimeSpan now);

    /// <summary>What the struct says of a payload, field by field in the words of the definition.</summary>
    public abstract IReadOnlyDictionary<string, string[]> Values(ReadOnlySpan<byte> payload);

    public override string ToString() => Info.Name;

    private static MessageProbe Make(MavlinkMessageInfo info)
    {
        var type = typeof(MessageProbe<>).MakeGenericType(info.Type);
        var probe = (MessageProbe)Activator.CreateInstance(type)!;
        typeof(MessageProbe).GetProperty(nameof(Info))!.SetValue(probe, info);
        return probe;
    }

    protected static string[] Strings(object value, MavlinkFieldInfo field) => field switch
    {
        { WireType: "char" } => [value.ToString()!],
        { ArrayLength: > 0 } => value.ToString()!.Trim('[', ']').Split(", "),
        _ => [Number(value)],
    };

    private static string Number(object value) => value is Enum
        ? Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture)
            .ToString()!
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}

/// <inheritdoc/>
public sealed class MessageProbe<TMessage> : MessageProbe
    where TMessage : struct, IMavlinkMessage<TMessage>
{
    public override byte[] Reencode(ReadOnlySpan<byte> payload)
    {
        TMessage.Decode(payload, out var message);
        var encoded = new byte[TMessage.Length];
        TMessage.Encode(message, encoded);
        return encoded;
    }

    public override byte[] Frame(
        ReadOnlySpan<byte> payload, MavlinkAddress sender, byte sequence, int version = 2)
    {
        TMessage.Decode(payload, out var message);
        var buffer = new byte[MavlinkFrameFormat.Longest];
        var length = version == 2
            ? MavlinkWriter.Write(message, sender, sequence, buffer)
            : MavlinkWriter.WriteV1(message, sender, sequence, buffer);
        return buffer[..length];
    }

    public override byte[]? Payload(in MavlinkFrame frame)
    {
        if (!frame.TryRead<TMessage>(out var message))
        {
            return null;
        }
        var encoded = new byte[TMessage.Length];
        TMessage.Encode(message, encoded);
        return encoded;
    }

    public override void Send(MavlinkConnection connection, ReadOnlySpan<byte> payload, TimeSpan now)
    {
        TMessage.Decode(payload, out var message);
        connection.Send(message, now);
    }

    public override IReadOnlyDictionary<string, string[]> Values(ReadOnlySpan<byte> payload)
    {
        TMessage.Decode(payload, out var message);
        object boxed = message;
        return Info.Fields.ToDictionary(
            field => field.Name,
            field => Strings(typeof(TMessage).GetField(field.MemberName)!.GetValue(boxed)!, field));
    }
}
