namespace DroneSeal.SelfEdit;

/// <summary>Which labels of the class count when figures are taken; its others count neither way. The loop never reads it.</summary>
/// <param name="Attribute">A text field of the labels; null where none matters.</param>
/// <param name="Value">What it must say.</param>
/// <param name="SmallestHeightPx">Least height after letterboxing, input pixels.</param>
public sealed record CardScoring(string? Attribute, string Value, float SmallestHeightPx);
