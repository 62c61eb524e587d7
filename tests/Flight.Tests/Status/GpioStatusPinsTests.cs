using System.Device.Gpio;
using DroneSeal.Flight.Status;

namespace DroneSeal.Flight.Tests.Status;

public sealed class GpioStatusPinsTests
{
    [Fact]
    public void AnAbsentChipIsAMessageAndNotACrash()
    {
        using var pins = GpioStatusPins.Open(new StatusPinOptions { Chip = 987, LedLine = 1 });

        pins.SetLed(isOn: true);

        Assert.Contains("/dev/gpiochip987", pins.Description, StringComparison.Ordinal);
        Assert.False(pins.IsArmInhibited);
    }

    [Fact]
    public void WithoutLinesNothingIsOpened()
    {
        using var pins = GpioStatusPins.Open(new StatusPinOptions());

        Assert.Contains("No status pins are set", pins.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongSettingsAreAllNamed()
    {
        var fault = Assert.Throws<ArgumentException>(
            () => GpioStatusPins.Open(new StatusPinOptions { Chip = -1, LedLine = 2, BuzzerLine = 2 }));

        Assert.Contains("Chip is -1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("different lines", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOpenSwitchForbidsArming()
    {
        using var driver = new FakeDriver();
        using var pins = Open(driver, new StatusPinOptions { ArmInhibitLine = 4 });

        driver.Levels[4] = true;
        Assert.True(pins.IsArmInhibited);

        driver.Levels[4] = false;
        Assert.False(pins.IsArmInhibited);
    }

    [Fact]
    public void ALineThatFailsIsReportedAndLeftAlone()
    {
        using var driver = new FakeDriver();
        using var pins = Open(driver, new StatusPinOptions { LedLine = 1, ArmInhibitLine = 4 });
        driver.IsBroken = true;

        pins.SetLed(isOn: true);

        Assert.Contains("left alone", pins.Description, StringComparison.Ordinal);
        Assert.True(pins.IsArmInhibited);
    }

    [Fact]
    public void LampAndBuzzerAreOffAtTheEnd()
    {
        using var driver = new FakeDriver();
        var pins = Open(driver, new StatusPinOptions { LedLine = 1, BuzzerLine = 2 });
        pins.SetLed(isOn: true);
        pins.SetBuzzer(isOn: true);

        pins.Dispose();

        Assert.False(driver.Levels[1]);
        Assert.False(driver.Levels[2]);
    }

    private static IStatusPins Open(FakeDriver driver, StatusPinOptions options) =>
        GpioStatusPins.Open(options, () => new GpioController(driver));
}
