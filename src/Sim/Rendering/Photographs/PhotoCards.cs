using System.Numerics;

namespace DroneSeal.Sim.Rendering;

/// <summary>Gives the things of a scene their photographs.</summary>
internal sealed class PhotoCards
{
    private static readonly int _firstLayer = Enum.GetValues<SurfaceLayer>().Length;

    private readonly PhotoLibrary? _photos;

    internal PhotoCards(PhotoLibrary? photos) => _photos = photos;

    /// <summary>The layers that follow those painted by rule.</summary>
    internal IEnumerable<byte[]> Layers() => (_photos?.Things ?? []).Select(photo =>
        photo.Decode(SurfaceTextures.SizePixels, SurfaceTextures.SizePixels, isFlipped: false));

    /// <summary>The photograph of one thing, chosen by its variant; null where its kind has none.</summary>
    internal PhotoCard? Of(PlacedObstacle one)
    {
        var all = _photos?.Things ?? [];
        int[] own = [.. Enumerable.Range(0, all.Count).Where(i => PhotoNames.KindOf(all[i].Path) == one.Kind)];
        if (own.Length == 0)
        {
            return null;
        }
        var row = own[one.Variant % own.Length];
        return new PhotoCard((SurfaceLayer)(_firstLayer + row), all[row].Aspect);
    }

    /// <summary>The background of a seed; null where there is none.</summary>
    internal Photo? Background(uint seed) =>
        _photos is { BackgroundCount: > 0 } ? _photos.Backgrounds[(int)(seed % _photos.BackgroundCount)] : null;

    /// <summary>A card that stands on the ground, as high as the thing; its front looks along z.</summary>
    internal static MeshBuilder Build(PlacedObstacle one, PhotoCard card)
    {
        var mesh = new MeshBuilder();
        var up = new Vector3(0, one.HeightMeters * 0.5f, 0);
        var right = new Vector3(up.Y * card.Aspect, 0, 0);
        // Lit from above like the ground: a photograph has its own light and shade. Its middle tones stay as
        // they are.
        mesh.Card(new Surface(card.Layer, new Vector3(0.6f), 0), up, right, up, Vector3.UnitY, 1);
        return mesh;
    }
}
