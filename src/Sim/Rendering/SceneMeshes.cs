using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>The meshes that are no thing: the ground, the sky, the horizon.</summary>
internal static class SceneMeshes
{
    /// <summary>A flat square round the origin.</summary>
    internal static GlesMesh Plane(float half)
    {
        Vector3[] corners = [new(-half, 0, half), new(half, 0, half), new(half, 0, -half), new(-half, 0, -half)];
        return GlesMesh.Create<Vector3>(corners, [0, 1, 2, 0, 2, 3], new VertexField(3, true, 0));
    }

    /// <summary>A grid over the whole picture, -1..1, for what changes slowly over it.</summary>
    internal static GlesMesh ScreenGrid(int cells)
    {
        var corners = new List<Vector3>();
        for (var i = 0; i < (cells + 1) * (cells + 1); i++)
        {
            corners.Add(new Vector3((2f * (i % (cells + 1)) / cells) - 1, (2f * (i / (cells + 1)) / cells) - 1, 0));
        }
        return GlesMesh.Create<Vector3>([.. corners], Lattice(cells, cells), new VertexField(3, true, 0));
    }

    /// <summary>A ring of radius one and height one; textures run once round, clockwise from north.</summary>
    internal static GlesMesh Ring(int cells)
    {
        var corners = new List<RingCorner>();
        for (var i = 0; i < 2 * (cells + 1); i++)
        {
            var share = (float)(i % (cells + 1)) / cells;
            var (sine, cosine) = MathF.SinCos(MathF.Tau * share);
            var high = i / (cells + 1);
            corners.Add(new RingCorner(new Vector3(sine, high, -cosine), new Vector2(share, high)));
        }
        return GlesMesh.Create<RingCorner>(
            [.. corners], Lattice(cells, 1), new VertexField(3, true, 0), new VertexField(2, true, 12));
    }

    private static uint[] Lattice(int across, int rows)
    {
        var indices = new List<uint>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < across; column++)
            {
                var a = (uint)((row * (across + 1)) + column);
                var b = a + (uint)across + 1;
                indices.AddRange([a, a + 1, b + 1, a, b + 1, b]);
            }
        }
        return [.. indices];
    }

    private readonly record struct RingCorner(Vector3 Position, Vector2 Texture);
}
