using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Whether a thing was watched standing: of a kind that can walk or drive, it is then looked for near where it
/// stood when it is lost from sight.</summary>
internal struct Standing
{
    /// <summary>Standard deviation, metres, that the place of what stood gains in one second unseen.</summary>
    internal const float DriftSigma = 0.2f;

    private const float SameMeters = 0.4f;
    private const float MostSigma = 0.3f;
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1.5);

    private Vector2 _place;
    private TimeSpan _since;
    private TimeSpan _last;

    /// <summary>Where it is seen first.</summary>
    internal Standing(Vector2 placeNorthEast, TimeSpan at)
    {
        _place = placeNorthEast;
        _since = at;
        _last = at;
    }

    /// <summary>Whether it was seen over at least a second and a half and did not leave its place, within the noise of
    /// its range.</summary>
    internal readonly bool IsSure => _last - _since >= _least;

    /// <summary>Where it is seen now, metres north and east, and how sure that is.</summary>
    internal void Note(Vector2 placeNorthEast, float sigmaMeters, TimeSpan at)
    {
        // What is sure to a metre wanders by more than that while the vehicle comes nearer, and does not walk.
        if ((placeNorthEast - _place).Length() > SameMeters + (2f * MathF.Min(sigmaMeters, MostSigma)))
        {
            this = new Standing(placeNorthEast, at);
        }

        _last = at;
    }
}
