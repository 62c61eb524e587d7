using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>Whether a thing was watched standing: of a kind that can walk or drive, it is then looked for near where it
/// stood when it is lost from sight.</summary>
internal struct Standing
{
    /// <summary>Standard deviation, metres, that the place of what stood gains in one second unseen.</summary>
    internal const float DriftSigma = 0.2f;

    private const float SameMeters = 0.4f;
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1);

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

    /// <summary>Whether it was seen over at least a second and did not leave its place, within the noise of
    /// ranges.</summary>
    internal readonly bool IsSure => _last - _since >= _least;

    /// <summary>Where it is seen now, metres north and east.</summary>
    internal void Note(Vector2 placeNorthEast, TimeSpan at)
    {
        if ((placeNorthEast - _place).Length() > SameMeters)
        {
            this = new Standing(placeNorthEast, at);
        }

        _last = at;
    }
}
