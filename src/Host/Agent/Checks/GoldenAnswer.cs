namespace DroneSeal.Host.Agent;

/// <summary>What a known model must see in the golden frame.</summary>
/// <param name="WeightsSha256">The model.</param>
/// <param name="Boxes">What it sees, best score first.</param>
internal sealed record GoldenAnswer(string WeightsSha256, IReadOnlyList<GoldenBox> Boxes);
