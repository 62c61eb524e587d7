namespace DroneSeal.Sim;

/// <summary>What came of reading a course.</summary>
/// <param name="Course">The course; null when there are faults.</param>
/// <param name="Faults">
/// Everything wrong, one line each, as <c>file:line: what</c>; empty when the course can be used.
/// </param>
public sealed record CourseReading(Course? Course, IReadOnlyList<string> Faults);
