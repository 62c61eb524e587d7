using System.Buffers.Binary;

namespace DroneSeal.Mavlink.Tests.Messages;

/// <summary>
/// Payloads that every implementation must read the same: finite floats, ASCII texts, any integers.
/// </summary>
internal static class SamplePayload
{
    internal static byte[] Of(MavlinkMessageInfo info, int seed)
    {
        var random = new Random(unchecked((seed * 7919) + (int)info.Id));
        var payload = new byte[info.Length];
        random.NextBytes(payload);
        foreach (var field in info.Fields)
        {
            var count = Math.Max(field.ArrayLength, 1);
            if (field.WireType == "char")
            {
                Letters(payload.AsSpan(field.Offset, count), random);
            }
            for (var i = 0; field.WireType == "float" && i < count; i++)
            {
                var value = (random.NextSingle() - 0.5f) * MathF.Pow(10, random.Next(-3, 8));
                BinaryPrimitives.WriteSingleLittleEndian(payload.AsSpan(field.Offset + (4 * i)), value);
            }
        }
        return payload;
    }

    private static void Letters(Span<byte> text, Random random)
    {
        var length = random.Next(4) == 0 ? text.Length : random.Next(1, text.Length);
        text.Clear();
        for (var i = 0; i < length; i++)
        {
            text[i] = (byte)random.Next('A', 'Z' + 1);
        }
    }
}
