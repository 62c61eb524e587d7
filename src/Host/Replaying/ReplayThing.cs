namespace DroneSeal.Host.Replaying;

/// <summary>One true obstacle in both arms, frames.</summary>
internal sealed record ReplayThing(
    int Row, string ClassName, int Frames, float NearestMeters, ReplayThingFigures Without,
    ReplayThingFigures With);
