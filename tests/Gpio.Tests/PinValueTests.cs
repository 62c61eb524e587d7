using System.Device.Gpio;

namespace DroneSeal.Gpio.Tests;

public sealed class PinValueTests
{
    [Fact]
    public void NumbersAndTruthBecomeLevels()
    {
        Assert.Equal(PinValue.High, (PinValue)7);
        Assert.Equal(PinValue.Low, (PinValue)0);
        Assert.Equal(PinValue.High, (PinValue)true);
        Assert.Equal(1, (int)PinValue.High);
        Assert.True((bool)PinValue.High);
        Assert.True(!PinValue.High == PinValue.Low);
        Assert.Equal("High", PinValue.High.ToString());
    }
}
