using static DroneSeal.Host.Agent.SettingForm;

namespace DroneSeal.Host.Agent;

/// <summary>Every key of the agent's settings, by section: what the reader accepts, and what the schema
/// says.</summary>
internal static class SettingKeys
{
    internal const string Root = "agent";

    internal static IReadOnlyDictionary<string, SettingKey[]> Sections { get; } =
        new Dictionary<string, SettingKey[]>
        {
            [Root] =
        [
            new("state", Text, "Folder of what must outlive a restart: store, ledger, flights.",
                IsNeeded: true),
            new("run", Text, "Folder in memory where the processes meet.", IsNeeded: true),
            new("model", Section, "The frozen core.", IsNeeded: true),
            new("camera", Section, "Where pictures come from.", IsNeeded: true),
            new("autopilot", Section, "Where the autopilot is.", IsNeeded: true),
            new("flight", Section, "What may be flown."),
            new("learning", Section, "What may be learned."),
            new("ground", Section, "Where ground stations are."),
            new("recording", Section, "Whether and how flights are recorded."),
            new("processes", Section, "Memory, rank and processors of the three processes."),
            new("limits", Section, "Heat, power and disk at which editing pauses."),
            new("watch", Section, "How children are watched and started again."),
            new("metrics", Section, "Where measurements go."),
            new("log", Section, "What is written to the journal."),
        ],
            ["model"] =
        [
            new("weights", Text, "Weights file (safetensors).", IsNeeded: true),
            new("sha256", Text, "What the weights' own hash must be; not checked without it."),
            new("device", Choice, "Where the network runs.", Choices: ["cpu", "cuda"]),
            new("threads", Whole, "Threads of the frame path.", 1, 16),
            new("min_score", Number, "From this score on a box of a base class counts.", 0.01, 0.99),
            new("min_novel_score", Number, "From this score on a box of a learned class counts.", 0.01, 0.99),
        ],
            ["camera"] =
        [
            new("source", Text,
                "dir:///folder, file:///video, v4l2:///dev/video0, csi://0, rtsp://..., course://NAME?seed=1,"
                + " replay:///flight",
                    IsNeeded: true),
            new("calibration", Text,
                "File of 'droneseal camera calibrate'; then lens, mount and size are in it, not here."),
            new("rate_hz", Number, "Most pictures a second that are looked at.", 1, 120),
            new("field_of_view_deg", Number, "From the left to the right edge.", 20, 150),
            new("pitch_deg", Number, "Of the optical axis against the nose; up is positive.", -90, 45),
            new("latency_ms", Number, "From exposure until the picture is here, where no driver stamps it.", 0, 500),
            new("width_px", Whole, "Asked of a camera.", 64, 7680),
            new("height_px", Whole, "Asked of a camera.", 64, 4320),
        ],
            ["autopilot"] =
        [
            new("link", Text, "tcp:host:port, udpin:address:port, udpout:host:port or serial:device:baud.",
                IsNeeded: true),
            new("set_parameters", Flag, "Whether the preflight may set what takes effect at once."),
            new("range_sensor", Choice, "auto: the autopilot's forward range sensors are heard, where it has any.",
                Choices: ["auto", "off"]),
            new("range_sensor_beam_deg", Number, "Full angle of their beam; else as they tell, or usual for their kind.",
                0.1, 90),
            new("signing", Choice,
                "accept: sends signed, takes unsigned too. require: takes only what is signed.",
                Choices: ["off", "accept", "require"]),
            new("key_file", Text, "File with the passphrase, or 64 hexadecimal digits, that signs."),
        ],
            ["flight"] =
        [
            new("start", Choice,
                "never: it looks, tells distances and never arms. on_order: it waits for droneseal agent go.",
                    Choices: ["never", "on_order"]),
            new("goal_north_m", Number, "Of home.", -5000, 5000),
            new("goal_east_m", Number, "Of home.", -5000, 5000),
            new("altitude_m", Number, "Height to climb to.", 0.4, 120),
            new("speed_mps", Number, "Top speed.", 0.2, 15),
            new("gpio_chip", Whole, "GPIO chip of lamp, buzzer and switch.", 0, 15),
            new("gpio_led", Whole, "Line of the lamp.", 0, 511),
            new("gpio_buzzer", Whole, "Line of the buzzer.", 0, 511),
            new("gpio_arm_switch", Whole, "Line of the arm switch.", 0, 511),
        ],
            ["learning"] =
        [
            new("enabled", Flag, "Whether the learner runs."),
            new("class", Text, "Obstacle card of what may be learned."),
            new("cards", Text, "Folder of obstacle cards; the built-in ones without it."),
            new("on_ground", Flag, "Whether it also learns from what is seen on the ground."),
            new("seed", Whole, "Of everything random.", 0, int.MaxValue),
            new("store_mb", Whole, "Most megabytes of adapter sets, evidence and ledger.", 128, 65536),
        ],
            ["ground"] =
        [
            new("link", Text, "Where ground stations are; none is served without it."),
            new("key_file", Text, "File with the passphrase, or 64 hexadecimal digits, that signs."),
            new("allow_unsigned", Flag, "Obey orders that are not signed: only on a bench."),
            new("bytes_per_s", Whole, "Most that is sent, on average.", 300, 1000000),
            new("system_id", Whole, "The vehicle's.", 1, 255),
        ],
            ["recording"] =
        [
            new("folder", Text, "Folder of all recorded flights; nothing is recorded without it."),
            new("max_mb", Whole, "Most megabytes of all flights; the oldest go.", 64, 4194304),
            new("lossless", Flag, "Whether pictures are kept bit for bit: several times larger."),
            new("jpeg_quality", Whole, "Of pictures that are not kept bit for bit.", 30, 100),
        ],
            ["processes"] =
        [
            new("flight", Section, "Never loads libtorch.", Of: "process"),
            new("vision", Section, "The frame path.", Of: "process"),
            new("learner", Section, "The edit path.", Of: "process"),
        ],
            ["process"] =
        [
            new("memory_mb", Whole, "Most megabytes; no cap without it.", 64, 65536),
            new("nice", Whole, "Rank; higher stands further back.", -20, 19),
            new("cpus", Wholes, "Processors that it may use; all without it.", 0, 255),
        ],
            ["limits"] =
        [
            new("pause_celsius", Number, "From this temperature on editing pauses.", 30, 110),
            new("resume_celsius", Number, "Below it editing goes on.", 20, 109),
            new("disk_free_mb", Whole, "With less free disk than this editing pauses.", 1, 1048576),
        ],
            ["watch"] =
        [
            new("flight_silence_s", Number, "A control loop silent for so long is killed.", 0.5, 60),
            new("vision_silence_s", Number, "A frame path silent for so long is killed.", 0.5, 120),
            new("learner_silence_s", Number, "A learner silent for so long is killed.", 5, 3600),
            new("start_s", Number, "Longest start of a child until its first sign.", 2, 600),
            new("first_pause_ms", Number, "Pause before the first new start; doubles with each.", 0, 60000),
            new("longest_pause_s", Number, "It doubles no further than this.", 0.1, 600),
            new("good_run_s", Number, "A run this long is a good one: the pause is short again.", 1, 3600),
            new("crash_limit", Whole, "So many bad ends in crash_window_s are a crash loop.", 2, 1000),
            new("crash_window_s", Number, "See crash_limit.", 1, 86400),
        ],
            ["metrics"] =
        [
            new("otlp", Text,
                "OTLP collector, for example http://127.0.0.1:4317; nothing is sent without it."),
            new("protocol", Choice, "How to speak to it.", Choices: ["grpc", "http"]),
            new("period_s", Number, "Between two exports.", 1, 3600),
        ],
            ["log"] =
        [
            new("level", Choice, "Least that is written.", Choices: ["debug", "information", "warning"]),
        ],
        };
}
