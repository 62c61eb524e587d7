using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink;

/// <summary>The calls of the C library that a serial port needs. No logic here. Numbers are those of Linux on
/// x64 and arm64 (asm-generic/ioctls.h, asm-generic/termbits.h, asm-generic/fcntl.h).</summary>
internal static partial class NativeSerial
{
    internal const int OpenReadWrite = 0x2;
    internal const int OpenNoControllingTerminal = 0x100;
    internal const int OpenNonBlocking = 0x800;
    internal const int OpenCloseOnExec = 0x80000;
    internal const nuint GetTermios2 = 0x802C542A;
    internal const nuint SetTermios2 = 0x402C542B;
    internal const nuint Exclusive = 0x540C;
    internal const nuint Flush = 0x540B;
    internal const int FlushBoth = 2;
    internal const int ErrorAgain = 11;
    internal const int ErrorInterrupted = 4;

    [LibraryImport(
        "libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int descriptor, Span<byte> into, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int descriptor, ReadOnlySpan<byte> from, nuint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(int descriptor, nuint request, ref Termios2 settings);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(int descriptor, nuint request, nint value);
}
