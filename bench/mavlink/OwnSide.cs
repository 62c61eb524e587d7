using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.MavlinkBench;

/// <summary>Our side of the race.</summary>
internal sealed class OwnSide
{
    // What a serial port or a socket gives at a time.
    private const int Chunk = 4096;

    private readonly MavlinkParser _parser = new();
    private float _sum;

    /// <summary>Frames in a second of processor time.</summary>
    internal double Round(byte[] bytes, int frames, int repeats)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < repeats; i++)
        {
            var count = 0;
            for (var at = 0; at < bytes.Length; at += Chunk)
            {
                _parser.Write(bytes.AsSpan(at, Math.Min(Chunk, bytes.Length - at)));
                count += ReadAll();
            }
            if (count != frames)
            {
                throw new InvalidOperationException($"{count} of {frames} frames were found.");
            }
        }
        return frames * (double)repeats / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private int ReadAll()
    {
        var count = 0;
        while (_parser.TryRead(out var frame))
        {
            Decode(frame);
            count++;
        }
        return count;
    }

    private void Decode(in MavlinkFrame frame)
    {
        switch (frame.MessageId)
        {
            case 0:
                _sum += Read<Heartbeat>(frame).CustomMode;
                break;
            case 1:
                _sum += Read<SysStatus>(frame).VoltageBattery;
                break;
            case 30:
                _sum += Read<Attitude>(frame).Yaw;
                break;
            case 32:
                _sum += Read<LocalPositionNed>(frame).X;
                break;
            case 33:
                _sum += Read<GlobalPositionInt>(frame).Lat;
                break;
            case 74:
                _sum += Read<VfrHud>(frame).Alt;
                break;
            case 132:
                _sum += Read<DistanceSensor>(frame).CurrentDistance;
                break;
            case 193:
                _sum += Read<EkfStatusReport>(frame).VelocityVariance;
                break;
            case 253:
                _sum += Read<StatusText>(frame).Text.TextLength;
                break;
            default:
                _sum += Read<ObstacleDistance>(frame).Distances[3];
                break;
        }
    }

    private static TMessage Read<TMessage>(in MavlinkFrame frame)
        where TMessage : struct, IMavlinkMessage<TMessage> =>
        frame.TryRead<TMessage>(out var message)
            ? message
            : throw new InvalidOperationException($"{TMessage.MessageName} was not read.");
}
