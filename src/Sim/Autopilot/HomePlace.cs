using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// Where home is on the earth, and what lies a few metres from it (a plane that touches the sphere at home).
/// </summary>
internal sealed class HomePlace(double latitudeDegrees, double longitudeDegrees, float altitudeMeters)
{
    private const double MetersPerDegree = 111_319.490793;

    private readonly double _eastMetersPerDegree =
        MetersPerDegree * Math.Cos(latitudeDegrees * Math.PI / 180);

    /// <summary>Home above the sea, metres.</summary>
    public float AltitudeMeters => altitudeMeters;

    /// <summary>Degrees north x 10,000,000.</summary>
    public int Latitude(float northMeters) =>
        (int)Math.Round((latitudeDegrees + (northMeters / MetersPerDegree)) * 1e7);

    /// <summary>Degrees east x 10,000,000.</summary>
    public int Longitude(float eastMeters) =>
        (int)Math.Round((longitudeDegrees + (eastMeters / _eastMetersPerDegree)) * 1e7);

    /// <summary>Metres north and east of home.</summary>
    public Vector2 Local(int latitude, int longitude) => new(
        (float)(((latitude * 1e-7) - latitudeDegrees) * MetersPerDegree),
        (float)(((longitude * 1e-7) - longitudeDegrees) * _eastMetersPerDegree));
}
