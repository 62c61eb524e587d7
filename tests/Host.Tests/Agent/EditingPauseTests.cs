using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class EditingPauseTests : IDisposable
{
    private const long PlentyBytes = 10L << 30;

    private readonly TemporaryFolder _folder = new();
    private readonly EditingPause _pause = new(new LimitSettings());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EditingPausesWhenItIsHotAndGoesOnOnlyWhenItIsCool()
    {
        Assert.Equal("", At(84.9f));
        Assert.Contains("tj-thermal is at 85.0 C", At(85), StringComparison.Ordinal);
        Assert.NotEqual("", At(78));
        Assert.Equal("", At(77.9f));
    }

    [Fact]
    public void APowerEventPausesForAMinuteAndTheCountBeforeTheFirstLookDoesNot()
    {
        Assert.Equal("", Power(0, 5));
        Assert.Equal("", Power(1, 5));
        Assert.NotEqual("", Power(2, 6));
        Assert.NotEqual("", Power(61.9, 6));
        Assert.Equal("", Power(62, 6));
    }

    [Fact]
    public void AFullDiskPausesEditing()
    {
        _pause.Judge(TimeSpan.Zero, null, null, 511L << 20);
        Assert.Contains("511 MiB", _pause.Reason, StringComparison.Ordinal);
        _pause.Judge(TimeSpan.Zero, null, null, 512L << 20);
        Assert.Equal("", _pause.Reason);
    }

    [Fact]
    public void TheHottestZoneThatCanBeReadCounts()
    {
        Zone(0, "cpu-thermal", "61500");
        Zone(1, "tj-thermal", "63125");
        Zone(2, "cv0-thermal", "");
        Zone(3, "broken", "-256000");
        Zone(4, "liar", "4000000");

        Assert.Equal((63.125f, "tj-thermal"), new HeatGauge(_folder.Path).Hottest());
    }

    [Fact]
    public void WithoutZonesNothingIsKnownOfTheHeat() =>
        Assert.Null(new HeatGauge(Path.Combine(_folder.Path, "none")).Hottest());

    [Fact]
    public void UnderVoltageAndAverageOverCurrentCountAndSpikesDoNot()
    {
        Monitor(0, "ina3221", ("oc1_event_cnt", "50"));
        Monitor(1, "soctherm_oc", ("oc1_event_cnt", "2"), ("oc2_event_cnt", "3"), ("oc3_event_cnt", "27390"));

        Assert.Equal(5, new PowerGauge(_folder.Path).Events());
    }

    private string At(float celsius)
    {
        _pause.Judge(TimeSpan.Zero, (celsius, "tj-thermal"), null, PlentyBytes);
        return _pause.Reason;
    }

    private string Power(double seconds, long events)
    {
        _pause.Judge(TimeSpan.FromSeconds(seconds), null, events, PlentyBytes);
        return _pause.Reason;
    }

    private void Zone(int number, string type, string temp)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, $"thermal_zone{number}")).FullName;
        File.WriteAllText(Path.Combine(folder, "type"), type + "\n");
        File.WriteAllText(Path.Combine(folder, "temp"), temp + "\n");
    }

    private void Monitor(int number, string name, params (string File, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, $"hwmon{number}")).FullName;
        File.WriteAllText(Path.Combine(folder, "name"), name + "\n");
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text + "\n");
        }
    }
}
