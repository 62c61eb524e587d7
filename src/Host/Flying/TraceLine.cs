using System.Globalization;
using System.Numerics;

namespace DroneSeal.Host.Flying;

/// <summary>One moment of a flight in a trace file.</summary>
/// <param name="At">Monotonic.</param>
/// <param name="PositionNed">Metres, relative to home.</param>
/// <param name="VelocityNed">Metres a second.</param>
/// <param name="TargetNed">The last velocity target; zero in a trace of the truth.</param>
/// <param name="VisionAgeMilliseconds">Age of the last picture that differs; -1 where that means
/// nothing.</param>
/// <param name="Flag">Whether it was under way to the goal; in a trace of the truth, whether it was
/// armed.</param>
internal readonly record struct TraceLine(
    TimeSpan At,
    Vector3 PositionNed,
    Vector3 VelocityNed,
    Vector3 TargetNed,
    int VisionAgeMilliseconds,
    bool Flag)
{
    /// <summary>No line is longer.</summary>
    internal const int LongestBytes = 512;

    private const int Numbers = 12;

    /// <summary>Writes it as one line of text.</summary>
    /// <param name="into">At least <see cref="LongestBytes"/>.</param>
    /// <returns>Bytes written.</returns>
    internal int Write(Span<byte> into)
    {
        At.Ticks.TryFormat(into, out var length, provider: CultureInfo.InvariantCulture);
        foreach (var vector in (ReadOnlySpan<Vector3>)[PositionNed, VelocityNed, TargetNed])
        {
            for (var axis = 0; axis < 3; axis++)
            {
                into[length++] = (byte)',';
                vector[axis].TryFormat(into[length..], out var digits, "F3", CultureInfo.InvariantCulture);
                length += digits;
            }
        }

        into[length++] = (byte)',';
        VisionAgeMilliseconds.TryFormat(into[length..], out var age, provider: CultureInfo.InvariantCulture);
        length += age;
        (Flag ? ",1\n"u8 : ",0\n"u8).CopyTo(into[length..]);
        return length + 3;
    }

    /// <summary>Reads a trace; the last line may be cut off by a kill and is then left out.</summary>
    internal static List<TraceLine> ReadFile(string path)
    {
        var lines = new List<TraceLine>();
        if (!File.Exists(path))
        {
            return lines;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } text)
        {
            if (Parse(text) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static TraceLine? Parse(string text)
    {
        var parts = text.Split(',');
        if (parts.Length != Numbers || parts[^1].Length != 1 || !long.TryParse(parts[0], out var ticks))
        {
            return null;
        }

        var n = new float[Numbers - 2];
        for (var i = 0; i < n.Length; i++)
        {
            if (!float.TryParse(parts[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out n[i]))
            {
                return null;
            }
        }

        return new TraceLine(
            new TimeSpan(ticks),
            new Vector3(n[0], n[1], n[2]),
            new Vector3(n[3], n[4], n[5]),
            new Vector3(n[6], n[7], n[8]),
            (int)n[9],
            parts[^1] == "1");
    }
}
