namespace DroneSeal.Mavlink;

/// <summary>A file's check sum being computed, a piece at a time.</summary>
internal sealed class FtpChecksum : IDisposable
{
    private const int PieceBytes = 1 << 16;
    private readonly FileStream _file;
    private readonly byte[] _piece = new byte[PieceBytes];

    internal FtpChecksum(MavlinkAddress client, ushort sequence, string path)
    {
        Client = client;
        Sequence = sequence;
        _file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    internal MavlinkAddress Client { get; }

    internal ushort Sequence { get; }

    internal uint Crc { get; private set; }

    /// <summary>Adds a piece; true when there was none left.</summary>
    internal bool Continue()
    {
        var count = _file.Read(_piece);
        Crc = FtpCrc32.Add(Crc, _piece.AsSpan(0, count));
        return count == 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
