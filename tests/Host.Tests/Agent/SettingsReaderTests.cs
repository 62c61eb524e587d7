using System.Text.Json.Nodes;
using DroneSeal.Host.Agent;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Tests.Agent;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheSettingsThatAreInstalledHaveNoFaultButTheMissingWeights()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", "agent.yaml"));

        var faults = SettingsReader.Read(text, "agent.yaml").Faults;

        Assert.All(faults, fault =>
            Assert.Contains("there is no file /opt/droneseal", fault, StringComparison.Ordinal));
        Assert.True(faults.Count <= 1);
    }

    [Fact]
    public void WhatIsNotWrittenIsAsUsual()
    {
        var settings = SettingsReader.Read(Minimal(), "a.yaml").Require();

        Assert.False(settings.Mission.MayStart);
        Assert.True(settings.Learning.IsEnabled);
        Assert.Equal(10, settings.Learner.Nice);
        Assert.Equal(85, settings.Limits.PauseCelsius);
        Assert.Null(settings.Metrics.Otlp);
    }

    [Theory]
    [InlineData("", true, null)]
    [InlineData("range_sensor: auto, range_sensor_beam_deg: 20", true, 20f)]
    [InlineData("range_sensor: off", false, null)]
    public void RangeSensorsAreHeardUnlessTheyAreSwitchedOff(string keys, bool isHeard, float? degrees)
    {
        var yaml = Minimal().Replace("autopilot: {", "autopilot: {" + keys + (keys.Length > 0 ? ", " : ""), StringComparison.Ordinal);

        var autopilot = SettingsReader.Read(yaml, "a.yaml").Require().Autopilot;

        Assert.Equal((isHeard, degrees), (autopilot.HearsRange, autopilot.RangeBeamDegrees));
        Assert.Equal(isHeard, AgentFlight.Sensors(autopilot) is not null);
    }

    [Fact]
    public void AllFaultsAreToldAtOnceEachWithItsLine()
    {
        var yaml = Minimal() + """
            flight: {start: sometimes, speed_mps: 99}
            learning:
              enabled: perhaps
              colour: blue
            limits: {pause_celsius: 70, resume_celsius: 80}
            processes:
              vision: {cpus: [0, 1.5]}
            """;

        var faults = SettingsReader.Read(yaml, "a.yaml").Faults;

        string[] wanted =
        [
            "a.yaml:6: start has no 'sometimes'; it is one of never, on_order",
            "a.yaml:6: speed_mps is 99; it must be 0.2 to 15",
            "a.yaml:8: enabled is 'perhaps'; it must be true or false",
            "a.yaml:9: learning has no key 'colour'; it has enabled, class, cards, on_ground, seed, store_mb",
            "a.yaml:10: resume_celsius must be below pause_celsius",
            "a.yaml:12: cpus is 1.5; it must have no fraction",
        ];
        Assert.Equal(wanted, faults);
    }

    [Fact]
    public void GroundSigningAndRecordingAreReadAndTheirFaultsTold()
    {
        var key = Path.Combine(_folder.Path, "signing.key");
        File.WriteAllText(key, "a passphrase");
        var signing = $":921600\", signing: require, key_file: {key}}}";
        var yaml = Minimal().Replace(":921600\"}", signing, StringComparison.Ordinal)
            + $$"""
            ground: {link: "udpout:127.0.0.1:14550", key_file: {{key}}, bytes_per_s: 900, system_id: 7}
            recording: {folder: /var/lib/droneseal/flights, max_mb: 2048, lossless: true}
            """;

        var settings = SettingsReader.Read(yaml, "a.yaml").Require();

        Assert.Equal((SigningPolicy.Require, key), (settings.Autopilot.Signing, settings.Autopilot.KeyFile));
        Assert.Equal(("udpout:127.0.0.1:14550", (byte)7, 900), (
            settings.Ground.Link, settings.Ground.SystemId, settings.Ground.BytesPerSecond));
        Assert.Equal((2048L << 20, true), (settings.Recording.MaxBytes, settings.Recording.IsLossless));
    }

    [Fact]
    public void KeysThatAreNotThereAndLinksThatAreNoneAreFaults()
    {
        var yaml =
            Minimal().Replace(":921600\"}", ":921600\", signing: accept}", StringComparison.Ordinal) + """
            ground: {link: nowhere, key_file: /nowhere/key}
            recording: {folder: flights, max_mb: 1}
            """;

        var faults = SettingsReader.Read(yaml, "a.yaml").Faults;

        Assert.Equal(5, faults.Count);
        Assert.Equal("a.yaml:5: signing needs key_file", faults[0]);
        Assert.Contains("a.yaml:6: link:", faults[1], StringComparison.Ordinal);
        Assert.Contains("a.yaml:6: key_file:", faults[2], StringComparison.Ordinal);
        Assert.Contains("must begin with a slash", faults[3], StringComparison.Ordinal);
        Assert.Contains("max_mb is 1", faults[4], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNeededAndMissingIsTold()
    {
        var faults = SettingsReader.Read("run: /run/droneseal\n", "a.yaml").Faults;

        Assert.Equal(4, faults.Count);
        Assert.All(faults, fault =>
            Assert.StartsWith("a.yaml:1: agent needs ", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("state: [1\n")]
    [InlineData("state: x\nstate: y\n")]
    [InlineData("\"\": {}\n? [a]\n: b\n")]
    public void WhatIsNoSettingsFileIsAFaultAndNoException(string yaml) =>
        Assert.NotEmpty(SettingsReader.Read(yaml, "a.yaml").Faults);

    [Fact]
    public void SettingsCutAtAnyByteAreReadOrRefusedAndNeverThrow()
    {
        var yaml = Minimal() + "learning: {enabled: false}\n";
        for (var i = 0; i < yaml.Length; i++)
        {
            var reading = SettingsReader.Read(yaml[..i], "a.yaml");

            Assert.Equal(reading.Settings is null, reading.Faults.Count > 0);
        }
    }

    [Fact]
    public void TheSchemaKnowsEverySection()
    {
        var properties = SettingsSchema.Make()["properties"]!.AsObject();

        Assert.Equal(SettingKeys.Sections[SettingKeys.Root].Select(key => key.Name),
            properties.Select(pair => pair.Key));
        Assert.IsType<JsonObject>(
            properties["processes"]!["properties"]!["learner"]!["properties"]!["memory_mb"]);
    }

    private string Minimal()
    {
        var weights = Path.Combine(_folder.Path, "w.safetensors");
        File.WriteAllText(weights, "");
        return $$"""
            state: /var/lib/droneseal
            run: /run/droneseal
            model: {weights: {{weights}}}
            camera: {source: "v4l2:///dev/video0"}
            autopilot: {link: "serial:/dev/ttyTHS1:921600"}

            """;
    }
}
