using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Host.Agent;

/// <summary>A camera in a drawn course, where flight says that the vehicle is: for the agent on a desk, with
/// the built-in autopilot.</summary>
internal sealed class CourseCamera : ICamera
{
    // Before flight knows where it is, the camera stands at the start and looks north.
    private static readonly VehicleState _start = new(
        TimeSpan.Zero, new Vector3(0, 0, -0.3f), Vector3.Zero, 0, 0, 0, 0);

    private readonly CourseRenderer _renderer;
    private readonly Func<VehicleState?> _vehicle;
    private readonly Func<TimeSpan> _clock;

    /// <summary>Opens <c>NAME?seed=S</c>.</summary>
    /// <exception cref="HostException">There is no such course.</exception>
    internal CourseCamera(string rest, Func<VehicleState?> vehicle, Func<TimeSpan> clock)
    {
        var parts = rest.Split("?seed=", 2);
        var path = CourseFiles.Find(parts[0]) ?? throw new HostException(
            ExitCode.BadInput, $"there is no course {parts[0]}: droneseal course list shows them");
        var reading = CourseReader.ReadFile(path);
        var course = reading.Course ?? throw new HostException(
            ExitCode.BadInput, string.Join(Environment.NewLine, reading.Faults));
        var seed = parts.Length > 1 && ulong.TryParse(parts[1], out var number) ? number : 0;
        Placed = CoursePlacing.Place(course, seed) ?? throw new HostException(
            ExitCode.BadInput, $"{path}: no layout can be passed");
        _renderer = new CourseRenderer(Placed);
        (_vehicle, _clock) = (vehicle, clock);
    }

    public bool IsLive => false;

    /// <summary>What is drawn.</summary>
    internal PlacedCourse Placed { get; }

    public bool TryNext(Frame frame)
    {
        var now = _clock();
        _renderer.Render((_vehicle() ?? _start) with { At = now }, now, frame);
        return true;
    }

    public void Dispose() => _renderer.Dispose();
}
