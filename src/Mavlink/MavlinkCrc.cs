namespace DroneSeal.Mavlink;

/// <summary>The check sum of MAVLink: CRC-16/MCRF4XX, polynomial 0x1021 reflected, from 0xFFFF.</summary>
public static class MavlinkCrc
{
    /// <summary>The sum of nothing.</summary>
    public const ushort Start = 0xFFFF;

    private static readonly ushort[] _table = MakeTable();

    /// <summary>Adds bytes to a sum.</summary>
    public static ushort Add(ushort crc, ReadOnlySpan<byte> bytes)
    {
        var table = _table;
        foreach (var value in bytes)
        {
            crc = (ushort)((crc >> 8) ^ table[(byte)(crc ^ value)]);
        }
        return crc;
    }

    /// <summary>Adds one byte to a sum.</summary>
    public static ushort Add(ushort crc, byte value) => (ushort)((crc >> 8) ^ _table[(byte)(crc ^ value)]);

    /// <summary>
    /// The last byte that takes <paramref name="before"/> to <paramref name="after"/>; -1 when none does.
    /// </summary>
    /// <remarks>One sum in 256 has such a byte: so far can a frame be checked whose CRC_EXTRA is not
    /// known.</remarks>
    internal static int LastByteOf(ushort before, ushort after)
    {
        var index = Array.IndexOf(_table, (ushort)(after ^ (before >> 8)));
        return index < 0 ? -1 : (byte)(index ^ before);
    }

    private static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = (ushort)i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (ushort)((crc & 1) != 0 ? (crc >> 1) ^ 0x8408 : crc >> 1);
            }
            table[i] = crc;
        }
        return table;
    }
}
