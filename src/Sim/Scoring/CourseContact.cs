using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>The vehicle touched something.</summary>
/// <param name="At">When it began.</param>
/// <param name="Row">Row of <see cref="PlacedCourse.Obstacles"/>.</param>
/// <param name="Kind">Name of what was touched.</param>
/// <param name="PlaceNed">Where the vehicle was, metres north, east and down of the start.</param>
public sealed record CourseContact(TimeSpan At, int Row, string Kind, Vector3 PlaceNed);
