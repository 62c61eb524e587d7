using System.Numerics;
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

    private readonly CourseCamera _camera;
    private readonly GlesTarget _picture;
    private readonly GlesTarget _tiles;
    private readonly GlesProgram _program = ShaderText.Program("things", "truth");
    private readonly byte[] _tileBytes = new byte[4 * TilePixels * TilesAcross * TilePixels * TilesAcross];
    private readonly byte[] _rowBuffer;

    internal TruthPass(CourseCamera camera)
    {
        _camera = camera;
        _picture = GlesTarget.Colour(camera.WidthPixels, camera.HeightPixels, hasDepth: true, isSmooth: false);
        _tiles = GlesTarget.Colour(TilePixels * TilesAcross, TilePixels * TilesAcross, hasDepth: true, isSmooth: false);
        _rowBuffer = new byte[4 * camera.WidthPixels];
    }

    /// <summary>Fills the truth of one frame from the things that may be in the picture, with their
    /// rows.</summary>
    internal void Draw(
        in CameraPose pose, in Matrix4x4 viewProjection, IReadOnlyList<(int Row, SceneThing Thing)> visible,
        GroundTruth truth)
    {
        truth.Prepare(_camera.WidthPixels, _camera.HeightPixels);
        _program.Use();
        _program.Set("surfaces", 0);
        _program.Set("eye", pose.Eye);
        _program.Set("viewProjection", viewProjection);
        _picture.UseCleared();
        foreach (var (row, thing) in visible)
        {
            DrawOne(row, thing);
        }
        _picture.Read(truth.Pixels);
        FlipRows(truth.Pixels);
        Collect(viewProjection, visible, truth);
    }

    public void Dispose()
    {
        _program.Dispose();
        _tiles.Dispose();
        _picture.Dispose();
    }

    private void DrawOne(int row, SceneThing thing)
    {
        _program.Set("row", new Vector2((row + 1) & 255, (row + 1) >> 8) / 255f);
        thing.Draw(_program);
    }

    private void FlipRows(byte[] pixels)
    {
        var stride = _rowBuffer.Length;
        for (var (low, high) = (0, pixels.Length - stride); low < high; (low, high) = (low + stride, high - stride))
        {
            Buffer.BlockCopy(pixels, low, _rowBuffer, 0, stride);
            Buffer.BlockCopy(pixels, high, pixels, low, stride);
            Buffer.BlockCopy(_rowBuffer, 0, pixels, high, stride);
        }
    }

    private void Collect(
        in Matrix4x4 viewProjection, IReadOnlyList<(int Row, SceneThing Thing)> visible, GroundTruth truth)
    {
        var seen = Count(truth.Pixels, visible.Count == 0 ? 0 : visible.Max(one => one.Row) + 1);
        var shown = visible.Where(one => seen[one.Row].Pixels > 0).Take(TilesAcross * TilesAcross).ToArray();
        var full = new PixelBox[shown.Length];
        _tiles.UseCleared();
        for (var i = 0; i < shown.Length; i++)
        {
            full[i] = FullBox(shown[i].Thing, viewProjection);
            GlesState.SetTile(i % TilesAcross * TilePixels, i / TilesAcross * TilePixels, TilePixels, TilePixels);
            _program.Set("viewProjection", viewProjection * Zoom(full[i]));
            DrawOne(shown[i].Row, shown[i].Thing);
        }
        GlesState.ClearTile();
        _tiles.Read(_tileBytes);
        for (var i = 0; i < shown.Length; i++)
        {
            var (row, thing) = shown[i];
            var one = seen[row];
            var whole = full[i].Area * CoveredShare(i);
            truth.Writable.Add(new GroundTruthBox(
                row, thing.Obstacle.Kind.ClassName,
                new PixelBox(one.Left, one.Top, one.Right + 1, one.Bottom + 1), full[i],
                one.Pixels, Math.Clamp(one.Pixels / MathF.Max(whole, 1), 0, 1), one.Nearest / 256f));
        }
    }

    private Seen[] Count(byte[] pixels, int rows)
    {
        var seen = new Seen[rows];
        Array.Fill(seen, new Seen(int.MaxValue, int.MaxValue, -1, -1, 0, int.MaxValue));
        for (var i = 0; i < pixels.Length / 4; i++)
        {
            var row = (pixels[4 * i] | (pixels[(4 * i) + 1] << 8)) - 1;
            if (row < 0)
            {
                continue;
            }
            var (x, y) = (i % _camera.WidthPixels, i / _camera.WidthPixels);
            var range = (pixels[(4 * i) + 2] << 8) | pixels[(4 * i) + 3];
            ref var one = ref seen[row];
            one = new Seen(
                Math.Min(one.Left, x), Math.Min(one.Top, y), Math.Max(one.Right, x), Math.Max(one.Bottom, y),
                one.Pixels + 1, Math.Min(one.Nearest, range));
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
        var size = new Vector2(_camera.WidthPixels, _camera.HeightPixels) * 0.5f;
        return new PixelBox(
            (low.X + 1) * size.X, (low.Y + 1) * size.Y, (high.X + 1) * size.X, (high.Y + 1) * size.Y);
    }

    /// <summary>Stretches a box of the picture over a whole tile, in clip space.</summary>
    private Matrix4x4 Zoom(PixelBox box)
    {
        var across = _camera.WidthPixels / MathF.Max(box.Width, 0.01f);
        var down = _camera.HeightPixels / MathF.Max(box.Height, 0.01f);
        var x = (box.CentreX / _camera.WidthPixels * 2) - 1;
        var y = 1 - (box.CentreY / _camera.HeightPixels * 2);
        var zoom = Matrix4x4.Identity;
        zoom.M11 = across;
        zoom.M22 = down;
        // Times w, so that it holds after the division.
        zoom.M41 = -x * across;
        zoom.M42 = -y * down;
        return zoom;
    }

    private readonly record struct Seen(int Left, int Top, int Right, int Bottom, int Pixels, int Nearest);
}
