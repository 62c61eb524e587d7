namespace DroneSeal.Host.Agent;

/// <summary>One key that a section of the agent's settings may have.</summary>
/// <param name="Name">As written in the file.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Help">What it means; for the schema and for messages.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Choices">The words it may be.</param>
/// <param name="IsNeeded">Whether it must be there.</param>
/// <param name="Of">Name of the section's table; null: its own name.</param>
internal sealed record SettingKey(
    string Name,
    SettingForm Form,
    string Help,
    double Low = 0,
    double High = 0,
    IReadOnlyList<string>? Choices = null,
    bool IsNeeded = false,
    string? Of = null);
