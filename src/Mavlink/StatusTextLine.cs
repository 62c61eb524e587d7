using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>A whole status text.</summary>
/// <param name="Sender">Who said it.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Text">The words.</param>
public readonly record struct StatusTextLine(MavlinkAddress Sender, MavSeverity Severity, string Text);
