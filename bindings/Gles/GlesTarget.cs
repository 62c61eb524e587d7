using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>What is drawn into: a colour texture with depth, a multisampled picture, or a shadow map. Used
/// while its context is current.</summary>
public sealed class GlesTarget : IDisposable
{
    private const uint Framebuffer = 0x8D40;
    private const uint ReadFramebuffer = 0x8CA8;
    private const uint DrawFramebuffer = 0x8CA9;
    private const uint Renderbuffer = 0x8D41;
    private const uint Texture2D = 0x0DE1;
    private const uint ColourAttachment = 0x8CE0;
    private const uint DepthAttachment = 0x8D00;
    private const uint Complete = 0x8CD5;
    private const uint Rgba8 = 0x8058;
    private const uint Depth24 = 0x81A6;
    private const uint ColourBit = 0x4000;
    private const uint DepthBit = 0x0100;
    private const uint NearestFilter = 0x2600;
    private const uint Rgba = 0x1908;
    private const uint UnsignedByte = 0x1401;

    private readonly List<uint> _renderbuffers = [];
    private readonly uint _framebuffer;

    private GlesTarget(int width, int height)
    {
        Width = width;
        Height = height;
        NativeGles.GenFramebuffers(1, out _framebuffer);
        NativeGles.BindFramebuffer(Framebuffer, _framebuffer);
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>The texture that holds what was drawn; null where it is multisampled.</summary>
    public GlesTexture? Texture { get; private init; }

    /// <summary>A colour texture, with a depth buffer where wanted. It owns its texture.</summary>
    public static GlesTarget Colour(int width, int height, bool hasDepth, bool isSmooth = true)
    {
        var texture = GlesTexture.Colour(width, height, isSmooth);
        var target = new GlesTarget(width, height) { Texture = texture };
        NativeGles.FramebufferTexture2D(Framebuffer, ColourAttachment, Texture2D, texture.Id, 0);
        if (hasDepth)
        {
            target.AddBuffer(DepthAttachment, Depth24, 0);
        }
        return target.Checked();
    }

    /// <summary>A multisampled colour and depth buffer; copy it out with <see cref="CopyTo"/>.</summary>
    public static GlesTarget Multisampled(int width, int height, int samples)
    {
        var target = new GlesTarget(width, height);
        target.AddBuffer(ColourAttachment, Rgba8, samples);
        target.AddBuffer(DepthAttachment, Depth24, samples);
        return target.Checked();
    }

    /// <summary>A depth texture alone. It owns its texture.</summary>
    public static GlesTarget ShadowMap(int sizePixels)
    {
        var texture = GlesTexture.Shadow(sizePixels);
        var target = new GlesTarget(sizePixels, sizePixels) { Texture = texture };
        NativeGles.FramebufferTexture2D(Framebuffer, DepthAttachment, Texture2D, texture.Id, 0);
        return target.Checked();
    }

    /// <summary>Draws into this from now on, over its whole size.</summary>
    public void Use()
    {
        NativeGles.BindFramebuffer(Framebuffer, _framebuffer);
        NativeGles.Viewport(0, 0, Width, Height);
    }

    /// <summary>Draws into this from now on, over all of it, and clears it to one colour and the farthest
    /// depth.</summary>
    public void UseCleared(float red = 0, float green = 0, float blue = 0, float alpha = 0)
    {
        Use();
        NativeGles.ClearColor(red, green, blue, alpha);
        NativeGles.Clear(ColourBit | DepthBit);
    }

    /// <summary>Copies colours into a target of the same size, averaging the samples.</summary>
    public void CopyTo(GlesTarget other)
    {
        ArgumentNullException.ThrowIfNull(other);
        NativeGles.BindFramebuffer(ReadFramebuffer, _framebuffer);
        NativeGles.BindFramebuffer(DrawFramebuffer, other._framebuffer);
        NativeGles.BlitFramebuffer(0, 0, Width, Height, 0, 0, Width, Height, ColourBit, NearestFilter);
    }

    /// <summary>Reads the colours: red, green, blue, alpha bytes, lowest row first.</summary>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void Read(Span<byte> rgba)
    {
        if (rgba.Length < 4 * Width * Height)
        {
            throw new ArgumentException(
                $"{4 * Width * Height} bytes are needed, not {rgba.Length}.", nameof(rgba));
        }
        NativeGles.BindFramebuffer(Framebuffer, _framebuffer);
        NativeGles.ReadPixels(0, 0, Width, Height, Rgba, UnsignedByte, out rgba[0]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeGles.DeleteFramebuffers(1, in _framebuffer);
        foreach (var buffer in _renderbuffers)
        {
            NativeGles.DeleteRenderbuffers(1, in buffer);
        }
        Texture?.Dispose();
    }

    private void AddBuffer(uint attachment, uint format, int samples)
    {
        NativeGles.GenRenderbuffers(1, out var buffer);
        NativeGles.BindRenderbuffer(Renderbuffer, buffer);
        NativeGles.RenderbufferStorageMultisample(Renderbuffer, samples, format, Width, Height);
        NativeGles.FramebufferRenderbuffer(Framebuffer, attachment, Renderbuffer, buffer);
        _renderbuffers.Add(buffer);
    }

    private GlesTarget Checked()
    {
        var status = NativeGles.CheckFramebufferStatus(Framebuffer);
        return status == Complete ? this
            : throw new GlesException(
                $"The driver cannot draw into {Width} x {Height} pixels (status 0x{status:X}).");
    }
}
