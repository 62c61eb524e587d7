using System.Text;

namespace DroneSeal.Mavlink.Generator;

/// <summary>
/// The byte that both ends add to a frame's check sum, so that frames of differing definitions do not pass:
/// X.25 over the message's name and its base fields in the order of the wire, folded to 8 bits (mavlink.io,
/// "Serialization").
/// </summary>
internal static class CrcExtra
{
    internal static byte Of(MessageModel message)
    {
        ushort crc = 0xFFFF;
        crc = Add(crc, message.Name + " ");
        foreach (var field in message.Wire.Where(field => !field.IsExtension))
        {
            crc = Add(crc, field.Wire.WireName + " ");
            crc = Add(crc, field.WireName + " ");
            if (field.Count > 0)
            {
                crc = Add(crc, (byte)field.Count);
            }
        }
        return (byte)((crc & 0xFF) ^ (crc >> 8));
    }

    private static ushort Add(ushort crc, string text) =>
        Encoding.ASCII.GetBytes(text).Aggregate(crc, Add);

    private static ushort Add(ushort crc, byte value)
    {
        var mixed = (byte)(value ^ (byte)crc);
        mixed ^= (byte)(mixed << 4);
        return (ushort)((crc >> 8) ^ (mixed << 8) ^ (mixed << 3) ^ (mixed >> 4));
    }
}
