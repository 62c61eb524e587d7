using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>A set that vision may swap in.</summary>
/// <param name="Head">Made ready.</param>
/// <param name="IsReleased">Whether the store has it as released: it may take obstacles away.</param>
/// <param name="GoneBack">How often edits were taken back up to it.</param>
internal sealed record ReadySet(AdaptedHead Head, bool IsReleased, long GoneBack);
