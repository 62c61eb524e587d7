namespace DroneSeal.Host.Agent;

/// <summary>One box of a golden answer, pixels of the golden frame.</summary>
internal sealed record GoldenBox(string ClassName, float Score, float Left, float Top, float Right,
    float Bottom);
