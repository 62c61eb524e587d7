using System.Globalization;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>How this computer does, from /proc and /sys (Linux; a Jetson's GPU load too). What cannot be read
/// is told as not known.</summary>
internal sealed class ComputerGauge
{
    private const string ProcessorPath = "/proc/stat";
    private const string MemoryPath = "/proc/meminfo";
    private const string HeatPath = "/sys/class/thermal/thermal_zone0/temp";

    // Per mille; NVIDIA's driver of the Orin and of the Xavier.
    private static readonly string[] _gpuPaths =
    [
        "/sys/devices/platform/gpu.0/load", "/sys/devices/gpu.0/load",
        "/sys/devices/platform/17000000.gpu/load",
    ];

    private (long Busy, long All) _processor;

    /// <summary>Reads everything; the processor's load is that since the last call.</summary>
    /// <param name="storeFolder">Whose disk is told.</param>
    internal OnboardComputerStatus Read(string storeFolder)
    {
        var status = new OnboardComputerStatus
        {
            Uptime = unchecked((uint)Environment.TickCount64),
            TemperatureBoard = ReadHeat(),
            RamUsage = uint.MaxValue,
            RamTotal = uint.MaxValue,
        };
        Fill(status.CpuCores, byte.MaxValue);
        Fill(status.GpuCores, byte.MaxValue);
        Fill(status.CpuCombined, byte.MaxValue);
        Fill(status.GpuCombined, byte.MaxValue);
        status.CpuCombined[0] = ReadProcessor();
        status.GpuCombined[0] = ReadGraphics();
        ReadMemory(ref status);
        var disk = new DriveInfo(Path.GetFullPath(storeFolder));
        status.StorageTotal[0] = Mebibytes(disk.TotalSize);
        status.StorageUsage[0] = Mebibytes(disk.TotalSize - disk.AvailableFreeSpace);
        return status;
    }

    private static void Fill(Span<byte> bytes, byte value) => bytes.Fill(value);

    private byte ReadProcessor()
    {
        var times = FirstLine(ProcessorPath)?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToList();
        if (times is not { Count: > 4 })
        {
            return byte.MaxValue;
        }

        // user nice system idle iowait irq softirq steal (proc(5))
        var now = (Busy: times.Take(8).Sum() - times[3] - times[4], All: times.Take(8).Sum());
        var (busy, all) = (now.Busy - _processor.Busy, now.All - _processor.All);
        _processor = now;
        return all <= 0 ? byte.MaxValue : (byte)Math.Clamp(100 * busy / all, 0, 100);
    }

    private static byte ReadGraphics()
    {
        var path = Array.Find(_gpuPaths, File.Exists);
        return path is not null && int.TryParse(
            FirstLine(path), CultureInfo.InvariantCulture, out var perMille)
            ? (byte)Math.Clamp(perMille / 10, 0, 100)
            : byte.MaxValue;
    }

    private static sbyte ReadHeat() =>
        int.TryParse(FirstLine(HeatPath), CultureInfo.InvariantCulture, out var milliCelsius)
            ? (sbyte)Math.Clamp(milliCelsius / 1000, -40, 126)
            : sbyte.MaxValue;

    private static void ReadMemory(ref OnboardComputerStatus status)
    {
        if (!File.Exists(MemoryPath))
        {
            return;
        }

        var kibibytes = File.ReadLines(MemoryPath)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(
                parts => parts.Length == 3)
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture));
        if (kibibytes.TryGetValue("MemTotal:", out var total)
            && kibibytes.TryGetValue("MemAvailable:", out var available))
        {
            (status.RamTotal, status.RamUsage) = ((uint)(total >> 10), (uint)((total - available) >> 10));
        }
    }

    private static uint Mebibytes(long bytes) => (uint)(bytes >> 20);

    private static string? FirstLine(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
