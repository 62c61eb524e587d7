namespace DroneSeal.Mavlink;

/// <summary>Removes a file.</summary>
public sealed class FtpRemoval : FtpOperation
{
    internal FtpRemoval(string path)
        : base(path)
    {
    }

    internal override void Answer(FtpPacket request, FtpPacket reply, TimeSpan now)
    {
        if (reply.Error == FtpError.None)
        {
            Outcome = FtpOutcome.Done;
        }
        else
        {
            Refuse(reply.Error);
        }
    }

    private protected override void Begin(TimeSpan now) => SendPath(FtpOpcode.RemoveFile, now);
}
