namespace DroneSeal.Mavlink;

/// <summary>One thing asked of a file server. Ask it after each tick; nothing is called back.</summary>
public abstract class FtpOperation
{
    private protected FtpOperation(string path) => Path = path;

    /// <summary>The path on the server.</summary>
    public string Path { get; }

    /// <summary>What became of it so far.</summary>
    public FtpOutcome Outcome { get; private protected set; }

    /// <summary>Why the server refused.</summary>
    public FtpError Error { get; private protected set; }

    /// <summary>Whether <see cref="Outcome"/> is final.</summary>
    public bool IsDone => Outcome != FtpOutcome.Waiting;

    /// <summary>The outcome in words.</summary>
    public string Words => Outcome switch
    {
        FtpOutcome.Waiting => $"{Path}: under way",
        FtpOutcome.Done => $"{Path}: done",
        FtpOutcome.Refused => $"{Path}: {Reason(Error)}",
        FtpOutcome.Corrupt => $"{Path}: the two sides have different check sums",
        FtpOutcome.TimedOut => $"{Path}: no answer",
        _ => $"{Path}: cancelled",
    };

    private protected FtpRequests Requests { get; private set; } = null!;

    /// <summary>Sends the first request.</summary>
    internal void Start(FtpRequests requests, TimeSpan now)
    {
        Requests = requests;
        Begin(now);
    }

    /// <summary>Takes the answer to one of its requests.</summary>
    internal abstract void Answer(FtpPacket request, FtpPacket reply, TimeSpan now);

    internal void End(FtpOutcome outcome) => Outcome = outcome;

    private protected abstract void Begin(TimeSpan now);

    private protected void Refuse(FtpError error)
    {
        Error = error;
        Outcome = FtpOutcome.Refused;
    }

    /// <summary>Sends a request that names the path.</summary>
    private protected void SendPath(FtpOpcode opcode, TimeSpan now, uint offset = 0)
    {
        var request = Requests.New(opcode, offset: offset);
        if (request.Packet.TrySetText(Path))
        {
            Requests.Send(request, now);
            return;
        }

        Requests.GiveBack(request);
        Refuse(FtpError.InvalidDataSize);
    }

    private static string Reason(FtpError error) => error switch
    {
        FtpError.InvalidDataSize => "the name is too long",
        FtpError.InvalidSession => "the server has closed the file",
        FtpError.NoSessionsAvailable => "the server has too many files open",
        FtpError.EndOfFile => "beyond the end of the file",
        FtpError.UnknownCommand => "the server cannot do this",
        FtpError.FileExists => "there is one of that name already",
        FtpError.FileProtected => "the file is protected",
        FtpError.FileNotFound => "there is no such file",
        _ => "the server failed at it",
    };
}
