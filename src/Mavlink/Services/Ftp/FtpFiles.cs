using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Does what requests ask for on the files of the mounts, and writes the answers.</summary>
internal sealed class FtpFiles : IDisposable
{
    internal const int BurstPackets = 20;
    private readonly FtpTree _tree;
    private readonly FtpSessions _sessions = new();
    private readonly List<FtpChecksum> _checksums = [];

    internal FtpFiles(FtpPaths paths) => _tree = new FtpTree(paths);

    internal int OpenCount => _sessions.Count;

    /// <summary>Does one request.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="request">What for.</param>
    /// <param name="packet">Which packet of a burst, from 0.</param>
    /// <param name="reply">The answer; sequence, session, opcode and offset of the request are in it
    /// already.</param>
    /// <param name="now">Monotonic time.</param>
    /// <returns>False when the answer comes later.</returns>
    internal bool Do(MavlinkAddress client, FtpPacket request, int packet, FtpPacket reply, TimeSpan now)
    {
        FtpError error;
        try
        {
            if (request.Opcode == FtpOpcode.CalculateCrc32)
            {
                error = BeginChecksum(client, request);
                if (error == FtpError.None)
                {
                    return false;
                }
            }
            else
            {
                error = Do(client, request, packet, ref reply, now);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            error = fault is FileNotFoundException or DirectoryNotFoundException
                ? FtpError.FileNotFound
                : fault is UnauthorizedAccessException ? FtpError.FileProtected : FtpError.Fail;
        }

        Close(ref reply, error);
        return true;
    }

    /// <summary>Works on the oldest check sum; true when its answer is written.</summary>
    internal bool Continue(Span<byte> into, TimeSpan now, out MavlinkAddress client)
    {
        _sessions.CloseForgotten(now);
        client = default;
        if (_checksums.Count == 0)
        {
            return false;
        }

        var error = FtpError.None;
        try
        {
            if (!_checksums[0].Continue())
            {
                return false;
            }
        }
        catch (IOException)
        {
            error = FtpError.Fail;
        }

        using var done = _checksums[0];
        _checksums.RemoveAt(0);
        client = done.Client;
        into.Clear();
        var reply = new FtpPacket(into)
        {
            Sequence = (ushort)(done.Sequence + 1),
            RequestOpcode = FtpOpcode.CalculateCrc32,
            Size = sizeof(uint),
        };
        BinaryPrimitives.WriteUInt32LittleEndian(reply.Room, done.Crc);
        Close(ref reply, error);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sessions.Dispose();
        _checksums.ForEach(checksum => checksum.Dispose());
    }

    private static void Close(ref FtpPacket reply, FtpError error)
    {
        reply.Opcode = error == FtpError.None ? FtpOpcode.Ack : FtpOpcode.Nak;
        if (error != FtpError.None)
        {
            reply.Size = 1;
            reply.Room[0] = (byte)error;
        }
    }

    private FtpError Do(
        MavlinkAddress client, FtpPacket request, int packet, ref FtpPacket reply, TimeSpan now) =>
        request.Opcode switch
        {
            FtpOpcode.None => FtpError.None,
            FtpOpcode.ListDirectory => _tree.List(request, ref reply),
            FtpOpcode.OpenFileReadOnly => OpenToRead(client, request, ref reply, now),
            FtpOpcode.CreateFile or FtpOpcode.OpenFileWriteOnly =>
                OpenToWrite(client, request, ref reply, now),
            FtpOpcode.ReadFile or FtpOpcode.BurstReadFile => Read(client, request, packet, ref reply, now),
            FtpOpcode.WriteFile => _sessions.Find(client, request.Session, now) is { } session
                ? session.Write(request.Offset, request.Data)
                : FtpError.InvalidSession,
            FtpOpcode.TerminateSession => _sessions.Commit(client, request.Session),
            FtpOpcode.ResetSessions => _sessions.CloseAll(client),
            FtpOpcode.RemoveFile or FtpOpcode.CreateDirectory
                or FtpOpcode.RemoveDirectory or FtpOpcode.Rename =>
                _tree.Change(request),
            _ => FtpError.UnknownCommand,
        };

    private FtpError OpenToRead(MavlinkAddress client, FtpPacket request, ref FtpPacket reply, TimeSpan now)
    {
        var error = _tree.FileOf(request.Text, out _, out var path);
        if (error != FtpError.None)
        {
            return error;
        }

        error = File.Exists(path)
            ? _sessions.Open(id => FtpSession.Read(id, client, path), now, out var session)
            : Missing(out session);
        if (session is not null)
        {
            reply.Session = session.Id;
            reply.Size = sizeof(uint);
            var length = (uint)Math.Min(session.Length, uint.MaxValue);
            BinaryPrimitives.WriteUInt32LittleEndian(reply.Room, length);
        }

        return error;
    }

    private FtpError OpenToWrite(MavlinkAddress client, FtpPacket request, ref FtpPacket reply, TimeSpan now)
    {
        var isKeepingOld = request.Opcode == FtpOpcode.OpenFileWriteOnly;
        var error = _tree.FileOf(request.Text, out var mount, out var path);
        if (error != FtpError.None || mount!.IsReadOnly)
        {
            return error != FtpError.None ? error : FtpError.FileProtected;
        }

        error = isKeepingOld && !File.Exists(path)
            ? Missing(out var session)
            : _sessions.Open(
                id => FtpSession.Write(id, client, path, isKeepingOld, mount.MostFileBytes),
                now,
                out session);
        reply.Session = session?.Id ?? 0;
        return error;
    }

    private FtpError Read(
        MavlinkAddress client, FtpPacket request, int packet, ref FtpPacket reply, TimeSpan now)
    {
        if (_sessions.Find(client, request.Session, now) is not { IsWriting: false } session)
        {
            return FtpError.InvalidSession;
        }

        var size = request.Size == 0 ? FtpPacket.MostData : request.Size;
        var offset = request.Offset + ((long)packet * size);
        var count = session.Read(offset, reply.Room[..size]);
        reply.Offset = (uint)offset;
        reply.Size = (byte)count;
        reply.IsBurstComplete = request.Opcode == FtpOpcode.BurstReadFile
            && (packet == BurstPackets - 1 || offset + count >= session.Length);
        return count == 0 ? FtpError.EndOfFile : FtpError.None;
    }

    private FtpError BeginChecksum(MavlinkAddress client, FtpPacket request)
    {
        var error = _tree.FileOf(request.Text, out _, out var path);
        if (error != FtpError.None)
        {
            return error;
        }

        // Asked again while at work on it: one answer is enough.
        var sequence = request.Sequence;
        if (_checksums.Exists(known => known.Client == client && known.Sequence == sequence))
        {
            return FtpError.None;
        }

        if (_checksums.Count >= FtpSessions.Most)
        {
            return FtpError.NoSessionsAvailable;
        }

        _checksums.Add(new FtpChecksum(client, sequence, path));
        return FtpError.None;
    }

    private static FtpError Missing(out FtpSession? none)
    {
        none = null;
        return FtpError.FileNotFound;
    }
}
