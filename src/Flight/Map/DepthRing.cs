using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>How far one can look into each direction of the world from one place: what is behind something is
/// hidden.</summary>
internal sealed class DepthRing
{
    private const int Bins = 240;
    private const float BinRadians = MathF.Tau / Bins;

    private readonly float[] _meters = new float[Bins];
    private Vector2 _eye;

    /// <summary>Starts anew from a place; nothing hides anything yet.</summary>
    internal void Begin(Vector2 eye)
    {
        _eye = eye;
        Array.Fill(_meters, float.PositiveInfinity);
    }

    /// <summary>Lets an obstacle hide what is behind its face.</summary>
    internal void Cover(Vector2 centre, float radiusMeters)
    {
        var offset = centre - _eye;
        var distance = offset.Length();
        var face = distance - radiusMeters;
        if (face <= 0.05f)
        {
            return;
        }

        var half = MathF.Asin(radiusMeters / distance);
        var middle = MathF.Atan2(offset.Y, offset.X);
        var first = (int)MathF.Round((middle - half) / BinRadians);
        var last = (int)MathF.Round((middle + half) / BinRadians);
        for (var i = first; i <= last; i++)
        {
            ref var depth = ref _meters[Index(i)];
            depth = MathF.Min(depth, face);
        }
    }

    /// <summary>Whether most of an obstacle's width is behind something nearer.</summary>
    internal bool IsHidden(Vector2 centre, float radiusMeters)
    {
        var offset = centre - _eye;
        var distance = offset.Length();
        if (distance <= radiusMeters)
        {
            return false;
        }

        var half = MathF.Asin(radiusMeters / distance);
        var middle = MathF.Atan2(offset.Y, offset.X);
        var hidden = 0;
        for (var i = -1; i <= 1; i++)
        {
            var depth = _meters[Index((int)MathF.Round((middle + (0.7f * i * half)) / BinRadians))];
            hidden += depth < distance - radiusMeters - 0.3f ? 1 : 0;
        }

        return hidden >= 2;
    }

    /// <summary>How far one can look in the direction of a point.</summary>
    internal float Towards(float north, float east) =>
        _meters[Index((int)MathF.Round(MathF.Atan2(east - _eye.Y, north - _eye.X) / BinRadians))];

    private static int Index(int bin) => ((bin % Bins) + Bins) % Bins;
}
