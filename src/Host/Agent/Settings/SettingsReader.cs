using System.Globalization;
using DroneSeal.Flight.Status;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Host.Agent;

/// <summary>Reads the agent's settings (docs/agent.md). Reports every fault at once, never throws for what a
/// file says.</summary>
internal sealed partial class SettingsReader
{
    private readonly string _file;
    private readonly List<(long Line, string Text)> _faults = [];

    private SettingsReader(string file) => _file = file;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static SettingsReading ReadFile(string path) =>
        Read(File.ReadAllText(path), Path.GetFullPath(path));

    /// <summary>Reads a text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">What the faults call it.</param>
    internal static SettingsReading Read(string yaml, string file)
    {
        var reader = new SettingsReader(file);
        var settings = reader.Read(yaml);
        var faults = reader._faults.OrderBy(fault => fault.Line)
            .Select(fault =>
                string.Create(CultureInfo.InvariantCulture, $"{file}:{fault.Line}: {fault.Text}"))
            .ToArray();
        return new SettingsReading(faults.Length == 0 ? settings : null, faults);
    }

    private AgentSettings? Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            Fault(exception.Start.Line, $"this is no YAML: {exception.Message}");
            return null;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            Fault(1, "settings are a list of keys and values; deploy/jetson/agent.yaml is one to start from");
            return null;
        }

        return Agent(
            new SettingSection(root, SettingKeys.Root, SettingKeys.Sections[SettingKeys.Root], Fault));
    }

    private AgentSettings Agent(SettingSection root)
    {
        var usual = new AgentSettings
        {
            File = _file,
            State = Folder(root, "state"),
            Run = Folder(root, "run"),
            Model = Model(root.Section("model")),
            Camera = Camera(root.Section("camera")),
            Autopilot = Autopilot(root.Section("autopilot")),
        };
        var processes = root.Section("processes");
        return usual with
        {
            Mission = Mission(root.Section("flight")),
            Learning = Learning(root.Section("learning")),
            Ground = Ground(root.Section("ground")),
            Recording = Recording(root.Section("recording")),
            Flight = Process(processes?.Section("flight"), usual.Flight),
            Vision = Process(processes?.Section("vision"), usual.Vision),
            Learner = Process(processes?.Section("learner"), usual.Learner),
            Limits = Limits(root.Section("limits")),
            Watch = Watch(root.Section("watch")),
            Metrics = Metrics(root.Section("metrics")),
            LogLevel = root.Section("log")?.Choice("level") ?? usual.LogLevel,
        };
    }

    private string Folder(SettingSection root, string key)
    {
        var path = root.Text(key);
        if (path is not null && !Path.IsPathFullyQualified(path))
        {
            Fault(root.LineOf(key), $"{key} is '{path}'; it must begin with a slash");
        }

        return path ?? "";
    }

    private ModelSettings Model(SettingSection? map)
    {
        var weights = map?.Text("weights") ?? "";
        var usual = new ModelSettings { Weights = weights };
        if (map is null)
        {
            return usual;
        }

        if (weights.Length > 0 && !File.Exists(weights))
        {
            Fault(map.LineOf("weights"), $"weights: there is no file {weights}");
        }

        var hash = map.Text("sha256");
        if (hash is not null && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)))
        {
            Fault(map.LineOf("sha256"), "sha256 must be 64 hexadecimal digits in lower case");
        }

        return usual with
        {
            Sha256 = hash,
            Device = map.Choice("device") ?? usual.Device,
            Threads = map.Whole("threads") ?? usual.Threads,
            MinScore = (float?)map.Number("min_score") ?? usual.MinScore,
            MinNovelScore = (float?)map.Number("min_novel_score") ?? usual.MinNovelScore,
        };
    }

    private static MissionSettings Mission(SettingSection? map)
    {
        var usual = new MissionSettings();
        return map is null ? usual : new MissionSettings
        {
            MayStart = map.Choice("start") == "on_order",
            GoalNorthMeters = (float?)map.Number("goal_north_m") ?? usual.GoalNorthMeters,
            GoalEastMeters = (float?)map.Number("goal_east_m") ?? usual.GoalEastMeters,
            AltitudeMeters = (float?)map.Number("altitude_m") ?? usual.AltitudeMeters,
            SpeedMetersPerSecond = (float?)map.Number("speed_mps") ?? usual.SpeedMetersPerSecond,
            Pins = new StatusPinOptions
            {
                Chip = map.Whole("gpio_chip") ?? 0,
                LedLine = map.Whole("gpio_led"),
                BuzzerLine = map.Whole("gpio_buzzer"),
                ArmInhibitLine = map.Whole("gpio_arm_switch"),
            },
        };
    }

    private LearningSettings Learning(SettingSection? map)
    {
        var usual = new LearningSettings();
        if (map is null)
        {
            return usual;
        }

        var cards = map.Text("cards");
        if (cards is not null && !Directory.Exists(cards))
        {
            Fault(map.LineOf("cards"), $"cards: there is no folder {cards}");
        }

        return new LearningSettings
        {
            IsEnabled = map.Flag("enabled") ?? usual.IsEnabled,
            ClassName = map.Text("class") ?? usual.ClassName,
            Cards = cards,
            IsOnGround = map.Flag("on_ground") ?? usual.IsOnGround,
            Seed = map.Whole("seed") ?? usual.Seed,
            StoreBytes = map.Whole("store_mb") is { } megabytes ? (long)megabytes << 20 : usual.StoreBytes,
        };
    }

    private static ProcessSettings Process(SettingSection? map, ProcessSettings usual) =>
        map is null ? usual : new()
        {
            MemoryBytes = map.Whole("memory_mb") is { } megabytes ? (long)megabytes << 20 : null,
            Nice = map.Whole("nice") ?? usual.Nice,
            Processors = map.Wholes("cpus") ?? [],
        };

    private LimitSettings Limits(SettingSection? map)
    {
        var usual = new LimitSettings();
        if (map is null)
        {
            return usual;
        }

        var limits = new LimitSettings
        {
            PauseCelsius = (float?)map.Number("pause_celsius") ?? usual.PauseCelsius,
            ResumeCelsius = (float?)map.Number("resume_celsius") ?? usual.ResumeCelsius,
            LeastFreeBytes =
                map.Whole("disk_free_mb") is { } megabytes ? (long)megabytes << 20 : usual.LeastFreeBytes,
        };
        if (limits.ResumeCelsius >= limits.PauseCelsius)
        {
            Fault(map.LineOf("resume_celsius"), "resume_celsius must be below pause_celsius");
        }

        return limits;
    }

    private static WatchSettings Watch(SettingSection? map)
    {
        var usual = new WatchSettings();
        return map is null ? usual : new WatchSettings
        {
            FlightSilence = map.Seconds("flight_silence_s") ?? usual.FlightSilence,
            VisionSilence = map.Seconds("vision_silence_s") ?? usual.VisionSilence,
            LearnerSilence = map.Seconds("learner_silence_s") ?? usual.LearnerSilence,
            Policy = new ChildPolicy
            {
                Start = map.Seconds("start_s") ?? usual.Policy.Start,
                FirstPause = map.Milliseconds("first_pause_ms") ?? usual.Policy.FirstPause,
                LongestPause = map.Seconds("longest_pause_s") ?? usual.Policy.LongestPause,
                GoodRun = map.Seconds("good_run_s") ?? usual.Policy.GoodRun,
                CrashLimit = map.Whole("crash_limit") ?? usual.Policy.CrashLimit,
                CrashWindow = map.Seconds("crash_window_s") ?? usual.Policy.CrashWindow,
            },
        };
    }

    private void Fault(long line, string what) => _faults.Add((line, what));
}
