using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Logs;

/// <summary>Reads telemetry logs from beginning to end.</summary>
internal static class LogFrames
{
    /// <summary>Gives out every frame.</summary>
    /// <param name="path">The log.</param>
    /// <param name="wanted">Only these messages; all where it is empty.</param>
    /// <param name="take">Takes a frame.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="GroundException">It holds no frame.</exception>
    internal static long Read(string path, IReadOnlySet<uint> wanted, LogFrameHandler take)
    {
        using var reader = TlogReader.Open(path);
        var parser = new MavlinkParser();
        var (all, count) = (0L, 0L);
        while (reader.TryRead(out var record))
        {
            parser.Write(record.Frame);
            while (parser.TryRead(out var frame))
            {
                all++;
                if (wanted.Count == 0 || wanted.Contains(frame.MessageId))
                {
                    count++;
                    take(frame, record.UnixMicroseconds);
                }
            }
        }

        return all > 0
            ? count
            : throw new GroundException(
                ExitCode.BadInput, $"{path} holds no MAVLink frame: is it a telemetry log (.tlog)?");
    }
}
