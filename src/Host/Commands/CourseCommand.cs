using System.CommandLine;
using DroneSeal.Sim;

namespace DroneSeal.Host.Commands;

/// <summary><c>course</c>: checks, lists, shows, times and begins course files.</summary>
internal static class CourseCommand
{
    internal static Command Create() => new("course", "Simulated courses (sim-courses/*.yaml).")
    {
        CourseCheck.Create(), CourseList.Create(), CourseShow.Create(), CourseNew.Create(), CourseBench.Create(),
    };

    internal static Argument<string> Name() => new("COURSE") { Description = "A course's name, or the path of its file." };

    /// <summary>Reads a course; all of its faults are in the message.</summary>
    /// <exception cref="HostException">There is no such course, or it has faults.</exception>
    internal static Course Read(string name)
    {
        var path = CourseFiles.Find(name) ?? throw new HostException(
            ExitCode.BadInput, $"there is no course {name}: droneseal course list shows them.");
        var reading = CourseReader.ReadFile(path);
        return reading.Course ?? throw new HostException(
            ExitCode.BadInput, string.Join(Environment.NewLine, reading.Faults));
    }
}
