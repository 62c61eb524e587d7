using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Gpio.Native;

/// <summary>The kernel's GPIO calls of linux/gpio.h, ABI version 2. No logic here.</summary>
internal static unsafe partial class NativeGpio
{
    internal static readonly nuint GetChipInfo = Number(2, 0x01, Unsafe.SizeOf<ChipInfo>());
    internal static readonly nuint GetLineInfo = Number(3, 0x05, Unsafe.SizeOf<LineInfo>());
    internal static readonly nuint GetLine = Number(3, 0x07, Unsafe.SizeOf<LineRequest>());
    internal static readonly nuint SetConfig = Number(3, 0x0D, Unsafe.SizeOf<LineConfig>());
    internal static readonly nuint GetValues = Number(3, 0x0E, Unsafe.SizeOf<LineValues>());
    internal static readonly nuint SetValues = Number(3, 0x0F, Unsafe.SizeOf<LineValues>());

    /// <summary>One call; 0, or the system's error number.</summary>
    internal static int Call<T>(SafeFileHandle file, nuint request, ref T record)
        where T : unmanaged
    {
        fixed (T* pointer = &record)
        {
            return Ioctl(file, request, pointer) < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Ioctl(SafeFileHandle file, nuint request, void* record);

    // _IOC of asm-generic/ioctl.h: direction (2 reads, 3 reads and writes), size, type 0xB4, number.
    private static nuint Number(uint direction, uint number, int size) =>
        (direction << 30) | ((uint)size << 16) | (0xB4u << 8) | number;
}
