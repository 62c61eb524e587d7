using DroneSeal.Flight.Status;

namespace DroneSeal.Flight.Tests.Status;

public sealed class StatusLightsTests : IDisposable
{
    private readonly FakePins _pins = new();
    private readonly StatusLights _lights;

    public StatusLightsTests() => _lights = new StatusLights(_pins);

    public void Dispose() => _pins.Dispose();

    [Theory]
    [InlineData(0, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    public void WhileSearchingTheLampBlinksShortlyEverySecond(int milliseconds, bool isOn)
    {
        _lights.Show(StatusState.Searching, At(5000));

        _lights.Tick(At(5000 + milliseconds));

        Assert.Equal(isOn, _pins.IsLedOn);
        Assert.False(_pins.IsBuzzerOn);
    }

    [Fact]
    public void ANewStateStartsItsPatternAnew()
    {
        _lights.Show(StatusState.Searching, At(0));
        _lights.Tick(At(500));

        _lights.Show(StatusState.Holding, At(550));

        Assert.True(_pins.IsLedOn);
        Assert.True(_pins.IsBuzzerOn);
    }

    [Fact]
    public void ShowingTheSameStateAgainGoesOnWithItsPattern()
    {
        _lights.Show(StatusState.Searching, At(0));

        _lights.Show(StatusState.Searching, At(500));

        Assert.False(_pins.IsLedOn);
    }

    [Fact]
    public void APinIsTouchedOnlyWhenItChanges()
    {
        for (var i = 0; i < 1000; i++)
        {
            _lights.Show(StatusState.Ready, At(i));
        }

        _lights.Tick(At(1000));

        Assert.Equal(3, _pins.Touches); // lamp on, buzzer off, lamp off
    }

    [Fact]
    public void EveryStateLooksDifferent()
    {
        var seen = Enum.GetValues<StatusState>().Select(state => (state, shape: Shape(StatusLights.LedPattern(state))));

        Assert.Equal(Enum.GetValues<StatusState>().Length, seen.DistinctBy(pair => pair.shape).Count());
    }

    [Fact]
    public void TheSwitchIsReadThroughThePins()
    {
        _pins.IsArmInhibited = true;

        Assert.True(_lights.IsArmInhibited);
    }

    private static string Shape(BlinkPattern pattern) => string.Concat(
        Enumerable.Range(0, 400).Select(i => pattern.IsOnAt(At(i * 10)) ? '1' : '0'));

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
