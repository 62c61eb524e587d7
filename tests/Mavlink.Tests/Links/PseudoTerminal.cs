using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink.Tests.Links;

/// <summary>A serial cable in software: the far end by descriptor, the near end by a device path.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWriteNonBlockingNoTerminal = 0x2 | 0x100 | 0x800;
    private readonly int _descriptor;

    internal PseudoTerminal()
    {
        _descriptor = Open("/dev/ptmx", ReadWriteNonBlockingNoTerminal);
        var isReady = _descriptor >= 0 && Grant(_descriptor) == 0 && Unlock(_descriptor) == 0;
        Skip.IfNot(isReady, "No pseudo-terminals here.");
        Span<byte> name = stackalloc byte[64];
        Assert.Equal(0, NameOf(_descriptor, name, (nuint)name.Length));
        Path = System.Text.Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]);
    }

    internal string Path { get; }

    public void Dispose() => _ = Close(_descriptor);

    internal int Read(Span<byte> into) => (int)Math.Max(0, Read(_descriptor, into, (nuint)into.Length));

    internal void Write(ReadOnlySpan<byte> bytes) => _ = Write(_descriptor, bytes, (nuint)bytes.Length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int descriptor);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int descriptor);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NameOf(int descriptor, Span<byte> name, nuint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, Span<byte> into, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> from, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
