using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Serves files over MAVLink (mavlink.io, "File Transfer Protocol").</summary>
/// <remarks>Shows only its mounts; see <see cref="FtpMount"/>. A file being written takes its name when its
/// session is ended well, so a cut upload leaves the old file as it was. What must not be done twice is not,
/// whatever the link repeats. Bursts are twenty packets. Check sums are computed a piece a tick, so a long
/// file holds nothing up. Not thread-safe.</remarks>
public sealed class FtpServer : IDisposable
{
    private readonly MavlinkConnection _connection;
    private readonly FtpReplies _replies = new();
    private readonly FtpFiles _files;

    /// <summary>Serves mounts to whoever asks.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="mounts">What is shown.</param>
    public FtpServer(MavlinkConnection connection, IReadOnlyList<FtpMount> mounts)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(mounts);
        _connection = connection;
        _files = new FtpFiles(new FtpPaths(mounts));
    }

    /// <summary>Files open now.</summary>
    public int OpenFiles => _files.OpenCount;

    /// <summary>Answers a request that is meant for us; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.TryRead(out FileTransferProtocol message)
            || !_connection.Self.IsMeantBy(new MavlinkAddress(message.TargetSystem, message.TargetComponent)))
        {
            return;
        }

        var request = new FtpPacket(message.Payload);
        if (request.Opcode < FtpOpcode.Ack)
        {
            Answer(frame.Sender, request, message.Payload, now);
        }
    }

    /// <summary>Goes on with long work, and closes files that were forgotten.</summary>
    public void Tick(TimeSpan now)
    {
        Span<byte> bytes = stackalloc byte[FtpPacket.Bytes];
        if (_files.Continue(bytes, now, out var client))
        {
            Send(client, bytes, now);
        }
    }

    /// <summary>Closes all files.</summary>
    public void Dispose() => _files.Dispose();

    private void Answer(MavlinkAddress client, FtpPacket request, ReadOnlySpan<byte> raw, TimeSpan now)
    {
        if (request.Opcode == FtpOpcode.ResetSessions)
        {
            _replies.Forget(client);
        }

        if (IsOnceOnly(request.Opcode) && _replies.Find(client, raw) is { } earlier)
        {
            Send(client, earlier, now);
            return;
        }

        Span<byte> bytes = stackalloc byte[FtpPacket.Bytes];
        var packets = request.Opcode == FtpOpcode.BurstReadFile ? FtpFiles.BurstPackets : 1;
        for (var i = 0; i < packets; i++)
        {
            bytes.Clear();
            var reply = new FtpPacket(bytes)
            {
                Sequence = (ushort)(request.Sequence + 1 + i),
                Session = request.Session,
                RequestOpcode = request.Opcode,
                Offset = request.Offset,
            };
            if (!_files.Do(client, request, i, reply, now))
            {
                return;
            }

            Send(client, bytes, now);
            packets = reply.IsBurstComplete || reply.Opcode == FtpOpcode.Nak ? 0 : packets;
        }

        if (IsOnceOnly(request.Opcode))
        {
            _replies.Keep(client, raw, bytes);
        }
    }

    // Doing any other twice changes nothing.
    private static bool IsOnceOnly(FtpOpcode opcode) => opcode is FtpOpcode.OpenFileReadOnly
        or FtpOpcode.CreateFile or FtpOpcode.OpenFileWriteOnly or FtpOpcode.TerminateSession
        or FtpOpcode.RemoveFile or FtpOpcode.Rename
        or FtpOpcode.CreateDirectory or FtpOpcode.RemoveDirectory;

    private void Send(MavlinkAddress client, ReadOnlySpan<byte> payload, TimeSpan now)
    {
        var message = new FileTransferProtocol
        {
            TargetSystem = client.SystemId,
            TargetComponent = client.ComponentId,
        };
        payload.CopyTo(message.Payload);
        _connection.Send(message, now);
    }
}
