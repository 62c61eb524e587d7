namespace DroneSeal.GroundStation.Watching;

/// <summary>How a piece of text is meant; colour only adds to what its words say.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Dim,
    Good,
    Warn,
    Bad,
}
