namespace DroneSeal.Sim;

/// <summary>One key that a section of a course file may have.</summary>
/// <param name="Name">As written in the file.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Help">What it means; for the schema and for messages.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Choices">The words it may be; empty where any will do.</param>
/// <param name="IsNeeded">Whether it must be there.</param>
internal sealed record CourseKey(
    string Name,
    CourseKeyForm Form,
    string Help,
    float Low = 0,
    float High = 0,
    IReadOnlyList<string>? Choices = null,
    bool IsNeeded = false);
