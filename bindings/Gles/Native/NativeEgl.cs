using System.Runtime.InteropServices;

namespace DroneSeal.Gles.Native;

/// <summary>Binds the part of EGL 1.5 that makes an off-screen context. No logic here.</summary>
internal static partial class NativeEgl
{
    internal const uint PlatformSurfaceless = 0x31DD;
    internal const uint PlatformDevice = 0x313F;
    internal const int Extensions = 0x3055;
    internal const int None = 0x3038;
    internal const int SurfaceType = 0x3033;
    internal const int RenderableType = 0x3040;
    internal const int OpenGlEs3Bit = 0x40;
    internal const int ContextMajorVersion = 0x3098;
    internal const uint OpenGlEsApi = 0x30A0;

    private const string Library = "libEGL.so.1";

    [LibraryImport(Library, EntryPoint = "eglQueryString")]
    internal static partial nint QueryString(nint display, int name);

    [LibraryImport(Library, EntryPoint = "eglGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GetProcAddress(string name);

    [LibraryImport(Library, EntryPoint = "eglGetPlatformDisplay")]
    internal static partial nint GetPlatformDisplay(uint platform, nint native, nint attributes);

    [LibraryImport(Library, EntryPoint = "eglInitialize")]
    internal static partial uint Initialize(nint display, out int major, out int minor);

    [LibraryImport(Library, EntryPoint = "eglBindAPI")]
    internal static partial uint BindApi(uint api);

    [LibraryImport(Library, EntryPoint = "eglChooseConfig")]
    internal static partial uint ChooseConfig(
        nint display, ReadOnlySpan<int> attributes, out nint config, int size, out int count);

    [LibraryImport(Library, EntryPoint = "eglCreateContext")]
    internal static partial nint CreateContext(
        nint display, nint config, nint shared, ReadOnlySpan<int> attributes);

    [LibraryImport(Library, EntryPoint = "eglDestroyContext")]
    internal static partial uint DestroyContext(nint display, nint context);

    [LibraryImport(Library, EntryPoint = "eglMakeCurrent")]
    internal static partial uint MakeCurrent(nint display, nint draw, nint read, nint context);

    [LibraryImport(Library, EntryPoint = "eglGetError")]
    internal static partial int GetError();
}
