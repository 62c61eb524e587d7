using System.Runtime.InteropServices;
using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>An OpenGL ES 3 context that draws off screen: on a graphics card where one can be used, else on
/// Mesa's software rasteriser.</summary>
/// <remarks>Needs no display server. Used by one thread at a time, between <see cref="Enter"/> and the end
/// of its scope.</remarks>
public sealed class GlesContext : IDisposable
{
    private const string Advice =
        "install the Debian packages libegl1, libgles2 and libgl1-mesa-dri (or the graphics card's own driver) " +
        "and start again.";

    private const uint RendererName = 0x1F01;
    private const uint VersionName = 0x1F02;

    // Mesa's rasteriser looks into the scenes of all contexts of a process when it asks who still uses a texture, without
    // asking whether they are being drawn: its contexts take turns.
    private static readonly Lock _softwareTurn = new();

    private readonly nint _display;
    private nint _context;
    private int _enteredBy;

    private GlesContext(nint display, nint context)
    {
        _display = display;
        _context = context;
        using (Enter())
        {
            RendererText = Marshal.PtrToStringUTF8(NativeGles.GetString(RendererName)) ?? "unknown";
            VersionText = Marshal.PtrToStringUTF8(NativeGles.GetString(VersionName)) ?? "unknown";
        }
    }

    /// <summary>What draws, in the driver's words.</summary>
    public string RendererText { get; }

    /// <summary>Which OpenGL ES it speaks, in the driver's words.</summary>
    public string VersionText { get; }

    /// <summary>Whether the processor draws; then only one context of the process is entered at a time, and others
    /// wait.</summary>
    public bool IsSoftware =>
        RendererText is null ||
        RendererText.Contains("llvmpipe", StringComparison.OrdinalIgnoreCase) ||
        RendererText.Contains("softpipe", StringComparison.OrdinalIgnoreCase) ||
        RendererText.Contains("swrast", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a context.</summary>
    /// <param name="preferSoftware">Do not look for a graphics card.</param>
    /// <exception cref="GlesException">The libraries are missing, or no driver can draw off
    /// screen.</exception>
    public static GlesContext Create(bool preferSoftware = false)
    {
        try
        {
            return (preferSoftware ? null : OnCard()) ?? OnSurfaceless() ??
                throw new GlesException($"No driver here draws OpenGL ES 3 off screen: {Advice}");
        }
        catch (DllNotFoundException fault)
        {
            var isGles = fault.Message.Contains("GLES", StringComparison.Ordinal);
            var library = isGles ? "libGLESv2.so.2" : "libEGL.so.1";
            throw new GlesException($"A library of the renderer is missing ({library}): {Advice}", fault);
        }
        catch (EntryPointNotFoundException fault)
        {
            throw new GlesException($"The EGL library here is older than 1.5: {Advice}", fault);
        }
    }

    /// <summary>Makes the context current on this thread until the scope is disposed of.</summary>
    /// <exception cref="GlesException">Another thread has it.</exception>
    public Scope Enter()
    {
        ObjectDisposedException.ThrowIf(_context == 0, this);
        var here = Environment.CurrentManagedThreadId;
        if (Volatile.Read(ref _enteredBy) is not 0 and var other && other != here)
        {
            throw new GlesException("The OpenGL ES context cannot be made current: another thread uses it.");
        }
        var isTurn = IsSoftware;
        if (isTurn)
        {
            _softwareTurn.Enter();
        }
        if (NativeEgl.MakeCurrent(_display, 0, 0, _context) == 0)
        {
            var error = NativeEgl.GetError();
            EndTurn(isTurn);
            throw new GlesException(
                $"The OpenGL ES context cannot be made current (EGL error 0x{error:X}): another thread uses it.");
        }
        Volatile.Write(ref _enteredBy, here);
        return new Scope(this, isTurn);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_context == 0)
        {
            return;
        }
        lock (_softwareTurn)
        {
            _ = NativeEgl.DestroyContext(_display, _context);
        }
        _context = 0; // the display stays: every context of the process shares it
    }

    private static void EndTurn(bool isTurn)
    {
        if (isTurn)
        {
            _softwareTurn.Exit();
        }
    }

    /// <summary>The first graphics card that can be used; null without one.</summary>
    private static unsafe GlesContext? OnCard()
    {
        const int most = 16;
        if (NativeEgl.GetProcAddress("eglQueryDevicesEXT") is var address && address == 0)
        {
            return null;
        }
        var query = (delegate* unmanaged<int, nint*, int*, uint>)address;
        var devices = stackalloc nint[most];
        var count = 0;
        if (query(most, devices, &count) == 0)
        {
            return null;
        }
        for (var i = 0; i < count; i++)
        {
            var context = On(NativeEgl.GetPlatformDisplay(NativeEgl.PlatformDevice, devices[i], 0));
            if (context is { IsSoftware: false })
            {
                return context;
            }
            context?.Dispose();
        }
        return null;
    }

    private static GlesContext? OnSurfaceless() =>
        On(NativeEgl.GetPlatformDisplay(NativeEgl.PlatformSurfaceless, 0, 0));

    private static GlesContext? On(nint display)
    {
        ReadOnlySpan<int> wanted =
            [NativeEgl.SurfaceType, 0, NativeEgl.RenderableType, NativeEgl.OpenGlEs3Bit, NativeEgl.None];
        if (display == 0 || NativeEgl.Initialize(display, out _, out _) == 0 ||
            NativeEgl.BindApi(NativeEgl.OpenGlEsApi) == 0 ||
            NativeEgl.ChooseConfig(display, wanted, out var config, 1, out var count) == 0 || count == 0)
        {
            return null;
        }
        var context = NativeEgl.CreateContext(
            display, config, 0, [NativeEgl.ContextMajorVersion, 3, NativeEgl.None]);
        return context == 0 ? null : new GlesContext(display, context);
    }

    /// <summary>The time in which the context is current.</summary>
    public readonly ref struct Scope
    {
        private readonly GlesContext _entered;
        private readonly bool _isTurn;

        internal Scope(GlesContext entered, bool isTurn) => (_entered, _isTurn) = (entered, isTurn);

        /// <summary>Lets another thread have the context.</summary>
        public void Dispose()
        {
            _ = NativeEgl.MakeCurrent(_entered._display, 0, 0, 0);
            Volatile.Write(ref _entered._enteredBy, 0);
            EndTurn(_isTurn);
        }
    }
}
