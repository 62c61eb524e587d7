namespace DroneSeal.Host.Replaying;

/// <summary>How it fared in one arm, frames.</summary>
internal sealed record ReplayThingFigures(string Verdict, int Seen, int Misnamed, int Missed);
