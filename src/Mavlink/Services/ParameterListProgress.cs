namespace DroneSeal.Mavlink;

/// <summary>How far reading all parameters is.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Received">How many have come.</param>
/// <param name="Total">How many there are by what the other side says; 0 before the first came.</param>
public readonly record struct ParameterListProgress(ParameterListState State, int Received, int Total);
