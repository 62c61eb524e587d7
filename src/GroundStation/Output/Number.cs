using System.Globalization;

namespace DroneSeal.GroundStation.Output;

/// <summary>Numbers for people; a dash where there is none.</summary>
internal static class Number
{
    /// <summary>A number with its unit, such as "12.3 m".</summary>
    internal static string Of(double? value, string format = "0.0", string unit = "") =>
        value is { } number && double.IsFinite(number)
            ? number.ToString(format, CultureInfo.InvariantCulture) + (unit.Length > 0 ? " " + unit : "")
            : "-";

    /// <summary>A number with its sign, such as "+0.041"; what rounds to nothing counts as plus.</summary>
    internal static string Signed(double value, int digits) => !double.IsFinite(value)
        ? "-"
        : (Math.Round(value, digits) + 0.0).ToString(
            digits == 3 ? "+0.000;-0.000" : "+0.0000;-0.0000", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back the same single-precision number.</summary>
    internal static string Exact(double value) => ((double)(float)value == value)
        ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A length of time, such as "0.4 s", "3 min" or "2.1 h".</summary>
    internal static string Of(TimeSpan age) => age.TotalSeconds switch
    {
        < 100 => Of(age.TotalSeconds, "0.0", "s"),
        < 6000 => Of(age.TotalMinutes, "0", "min"),
        _ => Of(age.TotalHours, "0.0", "h"),
    };

    /// <summary>Bytes, such as "812 B", "3.2 kB", "1.4 MB" or "2.0 GB".</summary>
    internal static string OfBytes(double bytes) => bytes switch
    {
        < 1000 => Of(bytes, "0", "B"),
        < 1e6 => Of(bytes / 1e3, "0.0", "kB"),
        < 1e9 => Of(bytes / 1e6, "0.0", "MB"),
        _ => Of(bytes / 1e9, "0.0", "GB"),
    };

    /// <summary>Milliseconds, such as "12 ms".</summary>
    internal static string OfMilliseconds(TimeSpan? time) => Of(time?.TotalMilliseconds, "0", "ms");

    /// <summary>Part of one as percent.</summary>
    internal static string OfPart(double part) => Of(part * 100, part < 0.0995 ? "0.0" : "0", "%");
}
