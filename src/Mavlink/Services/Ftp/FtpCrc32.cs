namespace DroneSeal.Mavlink;

/// <summary>The file check sum of MAVLink FTP: the polynomial of zip, but from zero and not inverted at the
/// end, as PX4 and ArduPilot compute it.</summary>
public static class FtpCrc32
{
    private static readonly uint[] _table = MakeTable();

    /// <summary>Adds bytes to a sum.</summary>
    /// <param name="crc">0 at first.</param>
    /// <param name="bytes">What follows.</param>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = _table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }

            table[i] = crc;
        }

        return table;
    }
}
