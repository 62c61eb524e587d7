using System.CommandLine;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Host.Commands;

/// <summary><c>--photos DIR</c>: photographs instead of what the renderer paints.</summary>
internal static class CoursePhotos
{
    internal static Option<DirectoryInfo?> Option() => new("--photos")
    {
        Description =
            "Photographs for things (person1.jpg, car/any.png) and for the horizon (any other name).",
        HelpName = "DIR",
    };

    /// <summary>Reads the folder; null without one.</summary>
    /// <exception cref="HostException">It cannot be used; everything wrong is in the message.</exception>
    internal static PhotoLibrary? Read(DirectoryInfo? folder)
    {
        if (folder is null)
        {
            return null;
        }
        var reading = PhotoLibrary.Read(folder.FullName);
        return reading.Library ?? throw new HostException(
            ExitCode.BadInput, string.Join(Environment.NewLine, reading.Faults));
    }
}
