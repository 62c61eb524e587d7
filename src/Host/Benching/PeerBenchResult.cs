using DroneSeal.Bench;

namespace DroneSeal.Host.Benching;

/// <summary>Our trunk against a peer.</summary>
/// <param name="Peer">Its name and version.</param>
/// <param name="Rounds">Turns each side got.</param>
/// <param name="PassesARound">Passes a turn, back to back; a turn counts with its middle one.</param>
/// <param name="PeerMilliseconds">Median of its turns.</param>
/// <param name="OwnMilliseconds">Median of ours.</param>
/// <param name="Ratio">Ours by its, turn by turn; below 1 ours is faster.</param>
/// <param name="ScoreDifference">Largest difference of the objectness, 0..1.</param>
internal sealed record PeerBenchResult(
    string Peer, int Rounds, int PassesARound, double PeerMilliseconds, double OwnMilliseconds,
    RatioSpread Ratio, double ScoreDifference);
