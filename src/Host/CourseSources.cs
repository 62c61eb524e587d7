using System.Globalization;
using DroneSeal.Core;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host;

/// <summary>Opens what a person names on a command line: files and folders, or one <c>course://</c> or <c>replay://</c> address.</summary>
internal static class CourseSources
{
    /// <summary>The frames of what is named. The caller disposes.</summary>
    /// <exception cref="HostException">There is no such course, or it stands among other things.</exception>
    internal static IFrameSource Open(string[] paths)
    {
        if (paths is [var one] && one.StartsWith(RecordedFrames.Scheme, StringComparison.Ordinal))
        {
            return new RecordedFrames(one[RecordedFrames.Scheme.Length..]);
        }

        if (!paths.Any(path => path.StartsWith(CourseFrameSource.Scheme, StringComparison.Ordinal)))
        {
            return FrameSources.Open(paths);
        }
        if (paths.Length > 1)
        {
            throw new HostException(ExitCode.BadInput, "a course:// address must be named alone.");
        }
        CheckQuery(paths[0]);
        try
        {
            return CourseFrameSource.Open(paths[0]);
        }
        catch (ArgumentException fault)
        {
            // The parameter's name that .NET puts behind the message says nothing to people.
            throw new HostException(ExitCode.BadInput, fault.Message.Split(" (Parameter ")[0], fault);
        }
    }

    private static void CheckQuery(string address)
    {
        var parts = address.Split('?', 2);
        foreach (var part in parts.Length > 1 ? parts[1].Split('&') : [])
        {
            var pair = part.Split('=', 2);
            var isNumber = pair.Length == 2
                && long.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && (pair[0] == "seed" || (pair[0] == "frames" && number is > 0 and <= int.MaxValue));
            if (!isNumber)
            {
                throw new HostException(
                    ExitCode.BadInput,
                    $"'{part}' in {address} is not understood: write course://NAME?seed=S&frames=N.");
            }
        }
    }
}
