using System.Device.Gpio.Native;
using System.Runtime.CompilerServices;

namespace DroneSeal.Gpio.Tests;

/// <summary>Sizes and numbers as a C compiler gives them for linux/gpio.h (Linux 6.1 headers, x64 and arm64 alike).</summary>
public sealed class NativeLayoutTests
{
    [Fact]
    public void RecordsHaveTheKernelsSizes()
    {
        Assert.Equal(68, Unsafe.SizeOf<ChipInfo>());
        Assert.Equal(272, Unsafe.SizeOf<LineConfig>());
        Assert.Equal(592, Unsafe.SizeOf<LineRequest>());
        Assert.Equal(256, Unsafe.SizeOf<LineInfo>());
        Assert.Equal(16, Unsafe.SizeOf<LineValues>());
    }

    [Fact]
    public void RequestNumbersAreTheKernels()
    {
        Assert.Equal(0x8044B401u, NativeGpio.GetChipInfo);
        Assert.Equal(0xC100B405u, NativeGpio.GetLineInfo);
        Assert.Equal(0xC250B407u, NativeGpio.GetLine);
        Assert.Equal(0xC110B40Du, NativeGpio.SetConfig);
        Assert.Equal(0xC010B40Eu, NativeGpio.GetValues);
        Assert.Equal(0xC010B40Fu, NativeGpio.SetValues);
    }
}
