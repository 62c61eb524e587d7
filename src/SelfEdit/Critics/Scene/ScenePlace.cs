using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A place on the ground where critics raised something, and what came of it since.</summary>
/// <param name="number">Its own.</param>
internal sealed class ScenePlace(int number)
{
    // So many sightings carry the mean at most: later ones, from nearer by, must still move it.
    private const float MostMemory = 8;

    private float _placeWeight;

    /// <summary>From one on, of no other place of the flight.</summary>
    internal int Number => number;

    /// <summary>Metres north and east of its foot.</summary>
    internal Vector2 NorthEast { get; private set; }

    /// <summary>From its foot to its top.</summary>
    internal float HeightMeters { get; private set; }

    /// <summary>Across.</summary>
    internal float WidthMeters { get; private set; }

    /// <summary>Mean log-odds of the picture's critics.</summary>
    internal float MeanLogOdds { get; private set; }

    /// <summary>How often it was raised.</summary>
    internal int Sightings { get; private set; }

    /// <summary>How often it had to show and nothing was raised.</summary>
    internal int Absences { get; private set; }

    /// <summary>Sightings in which the detector said <see cref="Name"/>.</summary>
    internal int NameCount { get; private set; }

    /// <summary>The detector's most frequent name for it, and one that its height fits; -1 for none.</summary>
    internal int Name { get; private set; } = -1;

    /// <summary>When it was last raised.</summary>
    internal TimeSpan LastSeen { get; private set; }

    /// <summary>Takes in one sighting.</summary>
    internal void See(TimeSpan at, float logOdds, int name)
    {
        Sightings++;
        LastSeen = at;
        MeanLogOdds += (logOdds - MeanLogOdds) / MathF.Min(Sightings, MostMemory);
        if (name >= 0 && (Name == name || NameCount == 0))
        {
            (Name, NameCount) = (name, NameCount + 1);
        }
        else if (name >= 0)
        {
            NameCount--;
        }
    }

    /// <summary>Takes in where one sighting puts it. A range by the ground is worth less the farther it is: its error
    /// grows with the range's square.</summary>
    internal void PutAt(Vector2 northEast, float rangeMeters, float heightMeters, float widthMeters)
    {
        var weight = 1 / MathF.Pow(MathF.Max(rangeMeters, 1), 4);
        _placeWeight += weight;
        var share = MathF.Max(weight / _placeWeight, 1 / MostMemory);
        NorthEast += share * (northEast - NorthEast);
        HeightMeters += share * (heightMeters - HeightMeters);
        WidthMeters += share * (widthMeters - WidthMeters);
    }

    /// <summary>It had to show, and nothing was raised.</summary>
    internal void Miss() => Absences++;

    /// <summary>Where it must show now; null where it is beside or behind the camera, or very near.</summary>
    internal PixelBox? Predict(ReviewScene scene)
    {
        var away = NorthEast - new Vector2(scene.State.PositionNed.X, scene.State.PositionNed.Y);
        var (sine, cosine) = MathF.SinCos(scene.State.YawRadians);
        var forward = (cosine * away.X) + (sine * away.Y);
        var right = (cosine * away.Y) - (sine * away.X);
        var camera = scene.CameraHeightMeters;
        if (away.Length() < 0.6f
            || !scene.Camera.TryProject(new Vector3(forward, right, camera), scene.State, out var foot)
            || !scene.Camera.TryProject(new Vector3(forward, right, camera - HeightMeters), scene.State, out var top))
        {
            return null;
        }

        var half = 0.5f * scene.Camera.FocalPixels * WidthMeters / away.Length();
        var centre = 0.5f * (foot.X + top.X);
        return new PixelBox(centre - half, MathF.Min(top.Y, foot.Y - 1), centre + half, foot.Y);
    }

    /// <summary>Metres from the vehicle.</summary>
    internal float RangeFrom(ReviewScene scene) =>
        Vector2.Distance(NorthEast, new Vector2(scene.State.PositionNed.X, scene.State.PositionNed.Y));
}
