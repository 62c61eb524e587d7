using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Gets a file. Pieces may come in any order; each is written where it belongs.</summary>
public sealed class FtpDownload : FtpTransfer
{
    // After this many bytes everything is there: where a broken-off download goes on.
    private readonly SortedDictionary<long, int> _ahead = [];

    internal FtpDownload(string path, Stream into)
        : base(path, into) => Moved = into.Length;

    private protected override bool IsClosingHarmless => true;

    private protected override FtpOpcode Opening => FtpOpcode.OpenFileReadOnly;

    private protected override void Prepare(FtpPacket reply)
    {
        Total = reply.Size >= sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(reply.Data) : 0;
        _ahead.Clear();
        if (Moved > Total)
        {
            // The file has become shorter; what is here is of another one.
            Moved = 0;
            NextOffset = 0;
        }

        Local.SetLength(Moved);
    }

    private protected override void SendPiece(TimeSpan now)
    {
        Ask(NextOffset, (int)Math.Min(FtpPacket.MostData, Total - NextOffset), now);
        NextOffset += FtpPacket.MostData;
    }

    private protected override void TookPiece(FtpPacket request, FtpPacket reply, TimeSpan now)
    {
        if (reply.Error == FtpError.EndOfFile)
        {
            // The file has become shorter since it was opened.
            Total = Math.Min(Total, request.Offset);
            return;
        }

        if (reply.Error != FtpError.None)
        {
            Refuse(reply.Error);
            return;
        }

        var count = Math.Min(reply.Size, request.Size);
        if (count == 0)
        {
            Total = Math.Min(Total, request.Offset);
            return;
        }

        Local.Position = request.Offset;
        Local.Write(reply.Data[..count]);
        Advance(request.Offset, count);
        if (count < request.Size)
        {
            Ask(request.Offset + count, request.Size - count, now);
        }
    }

    private void Ask(long offset, int count, TimeSpan now) =>
        Requests.Send(Requests.New(FtpOpcode.ReadFile, Session, (uint)offset, (byte)count), now);

    private void Advance(long offset, int count)
    {
        _ahead[offset] = count;
        while (_ahead.Remove(Moved, out var next))
        {
            Moved += next;
        }
    }
}
