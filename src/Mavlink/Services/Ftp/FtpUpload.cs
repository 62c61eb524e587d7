namespace DroneSeal.Mavlink;

/// <summary>Puts a file.</summary>
public sealed class FtpUpload : FtpTransfer
{
    internal FtpUpload(string path, Stream from)
        : base(path, from) => Total = from.Length;

    private protected override bool IsClosingHarmless => false;

    private protected override FtpOpcode Opening => FtpOpcode.CreateFile;

    private protected override void Prepare(FtpPacket reply)
    {
        Moved = 0;
        NextOffset = 0;
    }

    private protected override void SendPiece(TimeSpan now)
    {
        var count = (int)Math.Min(FtpPacket.MostData, Total - NextOffset);
        var request = Requests.New(FtpOpcode.WriteFile, Session, (uint)NextOffset, (byte)count);
        Local.Position = NextOffset;
        Local.ReadExactly(request.Packet.Data);
        NextOffset += count;
        Requests.Send(request, now);
    }

    private protected override void TookPiece(FtpPacket request, FtpPacket reply, TimeSpan now)
    {
        if (reply.Error != FtpError.None)
        {
            Refuse(reply.Error);
            return;
        }

        Moved += request.Size;
    }
}
