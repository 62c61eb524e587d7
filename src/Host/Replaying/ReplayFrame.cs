using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Replaying;

/// <summary>One frame.</summary>
internal sealed record ReplayFrame(
    long Frame, double Seconds, string ActiveSet, ReplayPose? Pose, IReadOnlyList<BoxRecord> Without,
    IReadOnlyList<BoxRecord> With, IReadOnlyList<BoxChange> Changes);
