using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>A texture, plain or an array of layers. Made, used and disposed of while its context is
/// current.</summary>
public sealed class GlesTexture : IDisposable
{
    private const uint Plain = 0x0DE1;
    private const uint Layered = 0x8C1A;
    private const uint Rgba = 0x1908;
    private const uint Rgba8 = 0x8058;
    private const uint Depth24 = 0x81A6;
    private const uint UnsignedByte = 0x1401;
    private const uint FirstUnit = 0x84C0;
    private const uint ShrinkFilter = 0x2801;
    private const uint GrowFilter = 0x2800;
    private const uint WrapAcross = 0x2802;
    private const uint WrapDown = 0x2803;
    private const uint CompareMode = 0x884C;
    private const uint CompareFunction = 0x884D;
    private const int CompareToReference = 0x884E;
    private const int LessOrEqual = 0x0203;
    private const int Nearest = 0x2600;
    private const int Linear = 0x2601;
    private const int LinearMipmapNearest = 0x2701;
    private const int Repeat = 0x2901;
    private const int MirroredRepeat = 0x8370;
    private const int ClampToEdge = 0x812F;

    private readonly uint _kind;
    private readonly uint _texture;

    private GlesTexture(uint kind)
    {
        _kind = kind;
        NativeGles.GenTextures(1, out _texture);
        NativeGles.BindTexture(kind, _texture);
    }

    internal uint Id => _texture;

    /// <summary>Square layers that repeat, with mipmaps.</summary>
    /// <param name="sizePixels">Of a side; a power of two.</param>
    /// <param name="layers">Red, green, blue, alpha bytes of each layer, <c>4 * size * size</c> long.</param>
    public static GlesTexture Layers(int sizePixels, IReadOnlyList<byte[]> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        var texture = new GlesTexture(Layered);
        var levels = 1 + (int)MathF.Log2(sizePixels);
        NativeGles.TexStorage3D(Layered, levels, Rgba8, sizePixels, sizePixels, layers.Count);
        for (var i = 0; i < layers.Count; i++)
        {
            NativeGles.TexSubImage3D(
                Layered, 0, 0, 0, i, sizePixels, sizePixels, 1, Rgba, UnsignedByte, in layers[i][0]);
        }
        NativeGles.GenerateMipmap(Layered);
        texture.Filter(LinearMipmapNearest, Linear, Repeat);
        return texture;
    }

    /// <summary>One picture that repeats, with mipmaps.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="rgba">Red, green, blue, alpha bytes.</param>
    /// <param name="isMirrored">Across, every second one is mirrored; its lowest and highest row go on for
    /// ever.</param>
    public static GlesTexture Picture(int width, int height, byte[] rgba, bool isMirrored = false)
    {
        ArgumentNullException.ThrowIfNull(rgba);
        var texture = new GlesTexture(Plain);
        NativeGles.TexStorage2D(Plain, 1 + (int)MathF.Log2(Math.Max(width, height)), Rgba8, width, height);
        NativeGles.TexSubImage2D(Plain, 0, 0, 0, width, height, Rgba, UnsignedByte, in rgba[0]);
        NativeGles.GenerateMipmap(Plain);
        texture.Filter(LinearMipmapNearest, Linear, Repeat);
        if (isMirrored)
        {
            NativeGles.TexParameteri(Plain, WrapAcross, MirroredRepeat);
            NativeGles.TexParameteri(Plain, WrapDown, ClampToEdge);
        }
        return texture;
    }

    /// <summary>An empty colour picture to draw into; read without filtering.</summary>
    public static GlesTexture Colour(int width, int height, bool isSmooth)
    {
        var texture = new GlesTexture(Plain);
        NativeGles.TexStorage2D(Plain, 1, Rgba8, width, height);
        var filter = isSmooth ? Linear : Nearest;
        texture.Filter(filter, filter, ClampToEdge);
        return texture;
    }

    /// <summary>A depth picture to draw into; as <c>sampler2DShadow</c> it compares.</summary>
    public static GlesTexture Shadow(int sizePixels)
    {
        var texture = new GlesTexture(Plain);
        NativeGles.TexStorage2D(Plain, 1, Depth24, sizePixels, sizePixels);
        texture.Filter(Linear, Linear, ClampToEdge);
        NativeGles.TexParameteri(Plain, CompareMode, CompareToReference);
        NativeGles.TexParameteri(Plain, CompareFunction, LessOrEqual);
        return texture;
    }

    /// <summary>Puts the texture on a unit that a shader's sampler names.</summary>
    public void Bind(int unit)
    {
        NativeGles.ActiveTexture(FirstUnit + (uint)unit);
        NativeGles.BindTexture(_kind, _texture);
    }

    /// <inheritdoc/>
    public void Dispose() => NativeGles.DeleteTextures(1, in _texture);

    private void Filter(int shrink, int grow, int wrap)
    {
        NativeGles.TexParameteri(_kind, ShrinkFilter, shrink);
        NativeGles.TexParameteri(_kind, GrowFilter, grow);
        NativeGles.TexParameteri(_kind, WrapAcross, wrap);
        NativeGles.TexParameteri(_kind, WrapDown, wrap);
    }
}
