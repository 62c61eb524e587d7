using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Replaying;

/// <summary>One difference between two looks at the same picture.</summary>
/// <param name="Kind">appeared, lost or renamed.</param>
/// <param name="Without">The box of the first look; null where it appeared.</param>
/// <param name="With">The box of the second; null where it was lost.</param>
internal sealed record BoxChange(string Kind, BoxRecord? Without, BoxRecord? With);
