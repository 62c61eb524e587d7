using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>One text that the autopilot sent.</summary>
/// <param name="At">When its first byte was read.</param>
/// <param name="Severity">The lower, the worse.</param>
/// <param name="Text">Its own words.</param>
public sealed record AutopilotWord(TimeSpan At, MavSeverity Severity, string Text);
