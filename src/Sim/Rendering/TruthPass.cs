using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using DroneSeal.Core;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Finds out what is seen where: draws every thing in its own number, and once more alone for its
/// full size.</summary>
internal sealed class TruthPass : IDisposable
{
    private const int TilePixels = 32;
    private const int TilesAcross = 16;
    private const float NearMeters = 0.1f;

    private readonly GlesTarget _picture;
    private readonly GlesTarget _tiles;
    private readonly GlesProgram _solid = ShaderText.Program("things", "truth");
    private readonly GlesProgram _cards = ShaderText.Program("things", "truth", "HOLES");
    private readonly byte[] _tileBytes = new byte[4 * TilePixels * TilesAcross * TilePixels * TilesAcross];

    internal TruthPass(int width, int height)
    {
        _picture = GlesTarget.Colour(width, height, hasDepth: true, isSmooth: false);
        const int side = TilePixels * TilesAcross;
        _tiles = GlesTarget.Colour(side, side, hasDepth: true, isSmooth: false);
    }

    /// <summary>Fills the truth of one frame from the things that may be in the picture, with their
    /// rows.</summary>
    /// <param name="pose">The camera's.</param>
    /// <param name="viewProjection">Its projection.</param>
    /// <param name="visible">Things with their rows in the course.</param>
    /// <param name="truth">Filled.</param>
    /// <param name="isOfPicture">Full boxes end at the picture's edge and shares are of what lies inside;
    /// what nothing nearer touches is not drawn once more.</param>
    internal void Draw(
        in CameraPose pose, in Matrix4x4 viewProjection, IReadOnlyList<(int Row, SceneThing Thing)> visible,
        GroundTruth truth, bool isOfPicture = false)
    {
        truth.Prepare(_picture.Width, _picture.Height);
        foreach (var program in new[] { _solid, _cards })
        {
            program.Use();
            program.Set("surfaces", 0);
            program.Set("eye", pose.Eye);
            program.Set("viewProjection", viewProjection);
        }
        _picture.UseCleared();
        foreach (var (row, thing) in visible)
        {
            DrawOne(row, thing);
        }
        _picture.Read(truth.Pixels);
        Collect(viewProjection, visible, truth, isOfPicture);
    }

    public void Dispose()
    {
        _cards.Dispose();
        _solid.Dispose();
        _tiles.Dispose();
        _picture.Dispose();
    }

    private void DrawOne(int row, SceneThing thing)
    {
        Use(_cards, row, thing);
        thing.DrawCards(_cards);
        var solid = thing.IsFlat ? _cards : _solid;
        Use(solid, row, thing);
        thing.DrawSolid(solid);
    }

    private static void Use(GlesProgram program, int row, SceneThing thing)
    {
        program.Use();
        program.Set("trunkTop", thing.TrunkTop);
        program.Set("row", new Vector2((row + 1) & 255, (row + 1) >> 8) / 255f);
    }

    private void Collect(
        in Matrix4x4 viewProjection, IReadOnlyList<(int Row, SceneThing Thing)> visible, GroundTruth truth,
        bool isOfPicture)
    {
        var seen = Count(truth.Pixels, visible.Count == 0 ? 0 : visible.Max(one => one.Row) + 1);
        var shown = visible.Where(one => seen[one.Row].Pixels > 0).Take(TilesAcross * TilesAcross).ToArray();
        var full = new PixelBox[shown.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            var box = FullBox(shown[i].Thing, viewProjection);
            full[i] = isOfPicture ? box.Clip(_picture.Width, _picture.Height) : box;
        }
        var isAlone = new bool[shown.Length];
        for (var i = 0; isOfPicture && i < shown.Length; i++)
        {
            isAlone[i] = IsUntouched(i, shown, full[i], seen);
        }
        DrawTiles(viewProjection, shown, full, isAlone);
        for (var i = 0; i < shown.Length; i++)
        {
            var (row, thing) = shown[i];
            var one = seen[row];
            var share = isAlone[i] ? 1 : one.Pixels / MathF.Max(full[i].Area * CoveredShare(i), 1);
            truth.Writable.Add(new GroundTruthBox(
                row, thing.Obstacle.Kind.ClassName, one.Box, full[i],
                one.Pixels, Math.Clamp(share, 0, 1), one.Nearest / 256f));
        }
    }

    private static bool IsUntouched(int i, (int Row, SceneThing Thing)[] shown, PixelBox full, Seen[] seen)
    {
        var own = seen[shown[i].Row];
        return Array.TrueForAll(shown, other => other.Row == shown[i].Row ||
            seen[other.Row].Nearest > own.Nearest || seen[other.Row].Box.Intersection(full) == 0);
    }

    /// <summary>Draws things alone, each stretched over a tile.</summary>
    private void DrawTiles(
        in Matrix4x4 viewProjection, (int Row, SceneThing Thing)[] shown, PixelBox[] full, bool[] isAlone)
    {
        if (Array.TrueForAll(isAlone, one => one))
        {
            return;
        }
        _tiles.UseCleared();
        for (var i = 0; i < shown.Length; i++)
        {
            if (!isAlone[i])
            {
                GlesState.SetTile(
                    i % TilesAcross * TilePixels, i / TilesAcross * TilePixels, TilePixels, TilePixels);
                DrawTile(viewProjection * Zoom(full[i]), shown[i].Row, shown[i].Thing);
            }
        }
        GlesState.ClearTile();
        _tiles.Read(_tileBytes);
    }

    private void DrawTile(in Matrix4x4 zoomed, int row, SceneThing thing)
    {
        foreach (var program in new[] { _solid, _cards })
        {
            program.Use();
            program.Set("viewProjection", zoomed);
        }
        DrawOne(row, thing);
    }

    private Seen[] Count(byte[] pixels, int rows)
    {
        var seen = new Seen[rows];
        Array.Fill(seen, new Seen { Left = int.MaxValue, Top = int.MaxValue, Nearest = int.MaxValue });
        var values = MemoryMarshal.Cast<byte, uint>(pixels);
        for (var y = 0; y < _picture.Height; y++)
        {
            var line = values.Slice(_picture.Width * (_picture.Height - 1 - y), _picture.Width);
            for (var x = 0; x < line.Length; x++)
            {
                var row = (int)(line[x] & 0xFFFF) - 1;
                if (row >= 0)
                {
                    seen[row].Add(x, y, BinaryPrimitives.ReverseEndianness(line[x]) & 0xFFFF);
                }
            }
        }
        return seen;
    }

    private float CoveredShare(int tile)
    {
        var (left, low) = (tile % TilesAcross * TilePixels, tile / TilesAcross * TilePixels);
        var count = 0;
        for (var y = 0; y < TilePixels; y++)
        {
            for (var x = 0; x < TilePixels; x++)
            {
                var at = 4 * (((low + y) * TilePixels * TilesAcross) + left + x);
                count += (_tileBytes[at] | _tileBytes[at + 1]) != 0 ? 1 : 0;
            }
        }
        return (float)count / (TilePixels * TilePixels);
    }

    private PixelBox FullBox(SceneThing thing, in Matrix4x4 viewProjection)
    {
        var all = thing.Model * viewProjection;
        var (low, high) = (new Vector2(float.PositiveInfinity), new Vector2(float.NegativeInfinity));
        foreach (var corner in thing.Corners)
        {
            var clip = Vector4.Transform(new Vector4(corner, 1), all);
            if (clip.W > NearMeters)
            {
                var place = new Vector2(clip.X, -clip.Y) / clip.W;
                low = Vector2.Min(low, place);
                high = Vector2.Max(high, place);
            }
        }
        var size = new Vector2(_picture.Width, _picture.Height) * 0.5f;
        return new PixelBox(
            (low.X + 1) * size.X, (low.Y + 1) * size.Y, (high.X + 1) * size.X, (high.Y + 1) * size.Y);
    }

    /// <summary>Stretches a box of the picture over a whole tile, in clip space.</summary>
    private Matrix4x4 Zoom(PixelBox box)
    {
        var across = _picture.Width / MathF.Max(box.Width, 0.01f);
        var down = _picture.Height / MathF.Max(box.Height, 0.01f);
        var x = (box.CentreX / _picture.Width * 2) - 1;
        var y = 1 - (box.CentreY / _picture.Height * 2);
        var zoom = Matrix4x4.Identity;
        zoom.M11 = across;
        zoom.M22 = down;
        // Times w, so that it holds after the division.
        zoom.M41 = -x * across;
        zoom.M42 = -y * down;
        return zoom;
    }

    /// <summary>The pixels that show one thing; edges are the last pixels themselves.</summary>
    private struct Seen
    {
        internal int Left;
        internal int Top;
        internal int Right;
        internal int Bottom;
        internal int Pixels;
        internal uint Nearest;

        internal readonly PixelBox Box => new(Left, Top, Right + 1, Bottom + 1);

        internal void Add(int x, int y, uint range)
        {
            Left = Math.Min(Left, x);
            Top = Math.Min(Top, y);
            Right = Math.Max(Right, x);
            Bottom = Math.Max(Bottom, y);
            Nearest = Math.Min(Nearest, range);
            Pixels++;
        }
    }
}
