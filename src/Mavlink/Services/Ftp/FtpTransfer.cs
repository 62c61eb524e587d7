using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>What getting and putting a file have in common: open, move pieces, close, compare check
/// sums.</summary>
/// <remarks>
/// <code>
/// Opening  --(session)-----------> Moving      four pieces under way at once
/// Moving   --(all moved)---------> Closing
/// Closing  --(closed)------------> Comparing
/// Comparing--(sums equal)--------> Done        also where the server cannot compute one
///          --(sums differ)-------> Opening     once, from the first byte; then Corrupt
/// </code>
/// </remarks>
public abstract class FtpTransfer : FtpOperation
{
    private bool _isSecondAttempt;

    private protected FtpTransfer(string path, Stream local)
        : base(path) => Local = local;

    /// <summary>Bytes that have reached the other side or this one.</summary>
    public long Moved { get; private protected set; }

    /// <summary>Length of the whole file; 0 until it is known.</summary>
    public long Total { get; private protected set; }

    private protected Stream Local { get; }

    /// <summary>Where the next piece begins that was not asked for yet.</summary>
    private protected long NextOffset { get; set; }

    private protected byte Session { get; set; }

    internal override void Answer(FtpPacket request, FtpPacket reply, TimeSpan now)
    {
        switch (request.Opcode)
        {
            case FtpOpcode.ReadFile or FtpOpcode.WriteFile:
                TookPiece(request, reply, now);
                Continue(now);
                break;
            case FtpOpcode.TerminateSession when reply.Error != FtpError.None && !IsClosingHarmless:
                Refuse(reply.Error);
                break;
            case FtpOpcode.TerminateSession:
                SendPath(FtpOpcode.CalculateCrc32, now);
                break;
            case FtpOpcode.CalculateCrc32:
                Compare(reply, now);
                break;
            default:
                Opened(reply, now);
                break;
        }
    }

    /// <summary>Whether a file that the server failed to close is whole all the same.</summary>
    private protected abstract bool IsClosingHarmless { get; }

    private protected abstract FtpOpcode Opening { get; }

    private protected override void Begin(TimeSpan now)
    {
        Moved = _isSecondAttempt ? 0 : Moved;
        NextOffset = Moved;
        SendPath(Opening, now);
    }

    /// <summary>The file is open on the server: its length and session are in the answer.</summary>
    private protected abstract void Prepare(FtpPacket reply);

    private protected abstract void SendPiece(TimeSpan now);

    private protected abstract void TookPiece(FtpPacket request, FtpPacket reply, TimeSpan now);

    private void Opened(FtpPacket reply, TimeSpan now)
    {
        if (reply.Error != FtpError.None)
        {
            Refuse(reply.Error);
            return;
        }

        Session = reply.Session;
        Prepare(reply);
        Continue(now);
    }

    private void Continue(TimeSpan now)
    {
        while (!IsDone && NextOffset < Total && Requests.OpenCount < FtpRequests.Window)
        {
            SendPiece(now);
        }

        if (!IsDone && NextOffset >= Total && Requests.OpenCount == 0)
        {
            Requests.Send(Requests.New(FtpOpcode.TerminateSession, Session), now);
        }
    }

    private void Compare(FtpPacket reply, TimeSpan now)
    {
        var isUnable = reply.Error != FtpError.None || reply.Size < sizeof(uint);
        if (isUnable || BinaryPrimitives.ReadUInt32LittleEndian(reply.Data) == LocalCrc())
        {
            Outcome = FtpOutcome.Done;
        }
        else if (_isSecondAttempt)
        {
            Outcome = FtpOutcome.Corrupt;
        }
        else
        {
            _isSecondAttempt = true;
            Begin(now);
        }
    }

    private uint LocalCrc()
    {
        Span<byte> piece = stackalloc byte[4096];
        var crc = 0u;
        Local.Position = 0;
        for (var left = Total; left > 0;)
        {
            var count = Local.Read(piece[..(int)Math.Min(left, piece.Length)]);
            if (count == 0)
            {
                break;
            }

            crc = FtpCrc32.Add(crc, piece[..count]);
            left -= count;
        }

        return crc;
    }
}
