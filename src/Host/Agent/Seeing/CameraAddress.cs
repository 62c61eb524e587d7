using System.Text.RegularExpressions;

namespace DroneSeal.Host.Agent;

/// <summary>A camera's address, taken apart.</summary>
/// <param name="Scheme">dir, file, v4l2, csi, rtsp, rtsps, course or replay.</param>
/// <param name="Rest">What follows <c>://</c>.</param>
internal sealed partial record CameraAddress(string Scheme, string Rest)
{
    private static readonly string[] _schemes =
        ["dir", "file", "v4l2", "csi", "rtsp", "rtsps", "course", "replay"];

    /// <summary>The whole address, for libraries: it may hold a password.</summary>
    public override string ToString() => $"{Scheme}://{Rest}";

    /// <summary>What is wrong with an address; null where nothing is. Whether a camera is there is seen when
    /// it is opened.</summary>
    internal static string? Problem(string text)
    {
        var parts = text.Split("://", 2);
        if (parts.Length < 2 || !_schemes.Contains(parts[0]))
        {
            return $"'{Masked(text)}' is no camera; write {string.Join("://, ", _schemes)}://";
        }

        return parts[0] switch
        {
            "dir" or "file" or "v4l2" or "replay" when !parts[1].StartsWith('/') =>
                $"{parts[0]}:// wants a whole path, so that it has three slashes",
            "csi" when !int.TryParse(parts[1], out var sensor) || sensor is < 0 or > 15 =>
                "csi:// wants the number of a sensor, for example csi://0",
            _ when parts[1].Length == 0 => $"nothing follows {parts[0]}://",
            _ => null,
        };
    }

    /// <summary>A text in which user names and passwords of addresses are stars, for logs and for the
    /// ground.</summary>
    internal static string Masked(string text) => UserInfo().Replace(text, "***@");

    // Up to the last @ before the path, as FFmpeg reads it.
    [GeneratedRegex(@"(?<=://)[^/?#\s]*@")]
    private static partial Regex UserInfo();

    /// <summary>Takes an address apart.</summary>
    /// <exception cref="HostException">It is none.</exception>
    internal static CameraAddress Parse(string text) => Problem(text) is { } problem
        ? throw new HostException(ExitCode.BadInput, problem)
        : new CameraAddress(text.Split("://", 2)[0], text.Split("://", 2)[1]);
}
