using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Lists, gets, puts and removes files on the other side (mavlink.io, "File Transfer
/// Protocol").</summary>
/// <remarks>Operations go one after the other. Lost, repeated and overtaken packets do no harm: answers are
/// matched by number, requests are repeated until answered, up to 25 times. Not thread-safe.</remarks>
public sealed class FtpClient
{
    private readonly MavlinkConnection _connection;
    private readonly FtpRequests _requests;
    private readonly Queue<FtpOperation> _waiting = new();
    private FtpOperation? _current;

    /// <summary>Talks to the server of one component.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">Where the server is.</param>
    /// <param name="firstSequence">Better not the same each time: a server repeats its answer to a number
    /// that it has just seen.</param>
    public FtpClient(MavlinkConnection connection, MavlinkAddress target, ushort firstSequence)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _requests = new FtpRequests(connection, firstSequence) { Target = target };
    }

    /// <summary>Where the server is; change it only while nothing is under way.</summary>
    public MavlinkAddress Target
    {
        get => _requests.Target;
        set => _requests.Target = value;
    }

    /// <summary>Lists a directory.</summary>
    public FtpListing List(string path) => Add(new FtpListing(path));

    /// <summary>Gets a file, and compares check sums at the end.</summary>
    /// <param name="path">On the server.</param>
    /// <param name="into">Can seek, read and write. What it holds already is the beginning of the file, from
    /// an attempt that broke off; only the rest is got. Not disposed of.</param>
    public FtpDownload Get(string path, Stream into) => Add(new FtpDownload(path, into));

    /// <summary>Puts a file, and compares check sums at the end.</summary>
    /// <param name="path">On the server.</param>
    /// <param name="from">Can seek and read. Not disposed of.</param>
    public FtpUpload Put(string path, Stream from) => Add(new FtpUpload(path, from));

    /// <summary>Removes a file.</summary>
    public FtpRemoval Remove(string path) => Add(new FtpRemoval(path));

    /// <summary>Ends the operation under way and all that wait.</summary>
    public void CancelAll(TimeSpan now)
    {
        if (_current is not null)
        {
            _requests.CloseLeftovers(now);
        }

        _current?.End(FtpOutcome.Cancelled);
        _current = null;
        _requests.Clear();
        while (_waiting.TryDequeue(out var operation))
        {
            operation.End(FtpOutcome.Cancelled);
        }
    }

    /// <summary>Takes an answer that is meant for us; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (_current is null
            || !frame.Sender.IsMeantBy(Target)
            || !frame.TryRead(out FileTransferProtocol message)
            || !_connection.Self.IsMeantBy(new MavlinkAddress(message.TargetSystem, message.TargetComponent)))
        {
            return;
        }

        var reply = new FtpPacket(message.Payload);
        if (reply.Opcode is not (FtpOpcode.Ack or FtpOpcode.Nak)
            || _requests.Take(reply, now) is not { } request)
        {
            return;
        }

        _current.Answer(request.Packet, reply, now);
        _requests.GiveBack(request);
        EndIfDone(now);
    }

    /// <summary>Begins what waits and repeats what was not answered.</summary>
    public void Tick(TimeSpan now)
    {
        if (_current is null && _waiting.TryDequeue(out _current))
        {
            _current.Start(_requests, now);
        }

        _requests.Tick(now);
        if (_requests.IsUnanswered)
        {
            _current?.End(FtpOutcome.TimedOut);
        }

        EndIfDone(now);
    }

    private TOperation Add<TOperation>(TOperation operation)
        where TOperation : FtpOperation
    {
        _waiting.Enqueue(operation);
        return operation;
    }

    private void EndIfDone(TimeSpan now)
    {
        if (_current is { IsDone: true })
        {
            if (_current.Outcome != FtpOutcome.Done)
            {
                _requests.CloseLeftovers(now);
            }

            _current = null;
            _requests.Clear();
        }
    }
}
