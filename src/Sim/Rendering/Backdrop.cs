using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>What stands on the horizon, all the way round, 500 m away.</summary>
/// <param name="Picture">Its texture, lowest row first.</param>
/// <param name="Span">Metres of the ring's lower and upper edge, height of the picture, how often it goes
/// round.</param>
/// <param name="IsPhoto">Whether it has its own light.</param>
internal sealed record Backdrop(GlesTexture Picture, Vector4 Span, bool IsPhoto) : IDisposable
{
    private const float DistanceMeters = 500;
    private const float PaintedMeters = 79.2f; // nine degrees

    /// <summary>Every second one is mirrored, so that no seam is seen; an even number closes the
    /// ring.</summary>
    private const int PhotosRound = 6;

    /// <summary>Share of a photograph that lies below its horizon.</summary>
    private const float BelowShare = 0.4f;

    private const float SkyMeters = 1500; // its highest row is drawn out over the sky, up to 71 degrees
    private const int PhotoWidthPixels = 1024;
    private const int PhotoHeightPixels = 512;

    internal static Backdrop Painted(GroundKind ground, uint seed) => new(
        GlesTexture.Picture(
            BackdropPicture.WidthPixels, BackdropPicture.HeightPixels, BackdropPicture.Paint(ground, seed)),
        new Vector4(0, PaintedMeters, PaintedMeters, 1), IsPhoto: false);

    internal static Backdrop Photographed(Photo photo)
    {
        var height = MathF.Tau * DistanceMeters / PhotosRound / photo.Aspect;
        return new Backdrop(
            GlesTexture.Picture(
                PhotoWidthPixels, PhotoHeightPixels,
                photo.Decode(PhotoWidthPixels, PhotoHeightPixels, isFlipped: true), isMirrored: true),
            new Vector4(-BelowShare * height, SkyMeters, height, PhotosRound), IsPhoto: true);
    }

    public void Dispose() => Picture.Dispose();
}
