using DroneSeal.Core;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;

namespace DroneSeal.Host;

/// <summary>Opens what a person names on a command line: files and folders, or one <c>course://</c> address.</summary>
internal static class CourseSources
{
    /// <summary>The frames of what is named. The caller disposes.</summary>
    /// <exception cref="HostException">There is no such course, or it stands among other things.</exception>
    internal static IFrameSource Open(string[] paths)
    {
        if (!paths.Any(path => path.StartsWith(CourseFrameSource.Scheme, StringComparison.Ordinal)))
        {
            return FrameSources.Open(paths);
        }
        if (paths.Length > 1)
        {
            throw new HostException(ExitCode.BadInput, "a course:// address must be named alone.");
        }
        try
        {
            return CourseFrameSource.Open(paths[0]);
        }
        catch (ArgumentException fault)
        {
            throw new HostException(ExitCode.BadInput, fault.Message, fault);
        }
    }
}
