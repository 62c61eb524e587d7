using System.Device.Gpio;
using System.Device.Gpio.Drivers;
using System.Device.Gpio.Native;

namespace DroneSeal.Gpio.Tests;

public sealed class GpioControllerTests : IDisposable
{
    private readonly FakeChip _chip = new();
    private readonly GpioController _controller;

    public GpioControllerTests() => _controller = new GpioController(new LibGpiodDriver(_chip));

    public void Dispose()
    {
        _controller.Dispose();
        _chip.Dispose();
    }

    [Fact]
    public void AnOutputStartsAtTheLevelThatWasAskedForInOneStep()
    {
        _controller.OpenPin(3, PinMode.Output, PinValue.High);

        Assert.Equal(["request 3", "configure 3 Output True"], _chip.Log);
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        _controller.OpenPin(3, PinMode.Output);

        _controller.Write(3, PinValue.High);

        Assert.Equal(PinValue.High, _controller.Read(3));
    }

    [Fact]
    public void AWriteToAnInputIsKeptUntilItBecomesAnOutput()
    {
        _controller.OpenPin(3, PinMode.Input);

        _controller.Write(3, PinValue.High);
        Assert.DoesNotContain("write 3 True", _chip.Log);

        _controller.SetPinMode(3, PinMode.Output);
        Assert.True(_chip.Levels[3]);
    }

    [Theory]
    [InlineData(PinMode.Input)]
    [InlineData(PinMode.InputPullUp)]
    [InlineData(PinMode.InputPullDown)]
    [InlineData(PinMode.Output)]
    public void TheModeReadsBack(PinMode mode)
    {
        var pin = _controller.OpenPin(2, mode);

        Assert.Equal(mode, pin.GetPinMode());
        Assert.True(_controller.IsPinModeSupported(2, mode));
    }

    [Fact]
    public void AClosedPinRefusesEverything()
    {
        Assert.Throws<InvalidOperationException>(() => _controller.Read(1));
        Assert.Throws<InvalidOperationException>(() => _controller.Write(1, PinValue.Low));
        Assert.Throws<InvalidOperationException>(() => _controller.SetPinMode(1, PinMode.Input));
        Assert.Throws<InvalidOperationException>(() => _controller.ClosePin(1));
    }

    [Fact]
    public void AnUnknownModeIsRefused()
    {
        _controller.OpenPin(1);

        Assert.Throws<InvalidOperationException>(() => _controller.SetPinMode(1, (PinMode)9));
    }

    [Fact]
    public void OpeningTwiceGivesTheSamePin()
    {
        Assert.Same(_controller.OpenPin(1), _controller.OpenPin(1));
        Assert.Single(_chip.Log);
    }

    [Fact]
    public void DisposingGivesLinesAndChipBack()
    {
        _controller.OpenPin(1);

        _controller.Dispose();

        Assert.Contains("release 1", _chip.Log);
        Assert.True(_chip.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => _controller.IsPinOpen(1));
    }

    [Fact]
    public void ThePinClosesItselfOnce()
    {
        var pin = _controller.OpenPin(4);

        pin.Dispose();
        pin.Close();

        Assert.False(_controller.IsPinOpen(4));
        Assert.Single(_chip.Log, "release 4");
    }

    [Fact]
    public void AnAbsentChipIsNamed()
    {
        var fault = Assert.Throws<PlatformNotSupportedException>(() => new LibGpiodDriver(987));

        Assert.Contains("/dev/gpiochip987", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoChipIsNamed()
    {
        var fault = Assert.Throws<PlatformNotSupportedException>(() => CharacterDevice.Open("/dev/null"));

        Assert.Contains("/dev/null is no GPIO character device", fault.Message, StringComparison.Ordinal);
    }
}
