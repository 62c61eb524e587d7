namespace DroneSeal.Mavlink;

/// <summary>One request on its way to an answer.</summary>
internal sealed class FtpRequest
{
    private readonly byte[] _bytes = new byte[FtpPacket.Bytes];

    /// <summary>What is sent, the same bytes each time.</summary>
    internal FtpPacket Packet => new(_bytes);

    internal ReadOnlySpan<byte> Bytes => _bytes;

    internal TimeSpan FirstSentAt { get; set; }

    internal TimeSpan DueAt { get; set; }

    internal int Sent { get; set; }
}
