using static DroneSeal.Sim.CourseKeyForm;

namespace DroneSeal.Sim;

/// <summary>Every key of a course file, by section: what the reader accepts, and what the schema
/// says.</summary>
internal static class CourseKeys
{
    internal const string Root = "course";
    internal const string Item = "obstacles";

    private static readonly string[] _kinds = [.. ObstacleKinds.All.Select(kind => kind.Name)];

    internal static IReadOnlyDictionary<string, CourseKey[]> Sections { get; } = new Dictionary<string, CourseKey[]>
    {
        [Root] =
        [
            new("about", Text, "What the course is for, in a sentence."),
            new("camera", Section, "The camera; it looks along the nose."),
            new("light", Section, "Light and weather. Ranges are drawn by the seed."),
            new("ground", Choices, "What the ground is covered with.", Choices: Names<GroundKind>()),
            new("goal", Section, "Where the flight ends. The start is the origin and looks north.", IsNeeded: true),
            new("corridor", Section, "The space a flight must keep to.", IsNeeded: true),
            new("novel", Choices, "Kinds that the base model was never shown.", Choices: _kinds),
            new(Item, CourseKeyForm.Sections, "What stands and moves there.", IsNeeded: true),
            new("limits", Section, "What a flight may take and reach."),
            new("pass", Section, "What makes a set of trials a pass."),
        ],
        ["camera"] =
        [
            new("width_px", Number, "Pixels across.", 64, 1920),
            new("height_px", Number, "Pixels down.", 64, 1920),
            new("field_of_view_deg", Number, "From the left to the right edge.", 20, 120),
            new("pitch_deg", Number, "Mounting; up is positive.", -90, 45),
            new("frame_rate_hz", Number, "Frames a second.", 1, 120),
            new("exposure_ms", Number, "How long a row is exposed: motion blur.", 0, 50),
            new("readout_ms", Number, "From the first row to the last: rolling exposure.", 0, 50),
            new("noise", Number, "Standard deviation at middle grey, of full scale.", 0, 0.2f),
            new("blur_px", Number, "Standard deviation of the lens' blur.", 0, 3),
        ],
        ["light"] =
        [
            new("sky", Choices, "What is overhead.", Choices: Names<SkyKind>()),
            new("sun_azimuth_deg", CourseKeyForm.Range, "Clockwise from north.", -360, 360),
            new("sun_elevation_deg", CourseKeyForm.Range, "Above the horizon.", 0, 90),
            new("visibility_m", CourseKeyForm.Range, "Fog: where contrast is down to 5 %.", 5, 20000),
            new("rain", CourseKeyForm.Range, "Strength of the rain.", 0, 1),
            new("exposure_stops", CourseKeyForm.Range, "How far the exposure is off.", -3, 3),
        ],
        ["goal"] =
        [
            new("north_m", Number, "From the start.", 1, 1000, IsNeeded: true),
            new("east_m", Number, "From the start.", -500, 500),
            new("radius_m", Number, "Being this near is being there.", 0.1f, 20),
        ],
        ["corridor"] =
        [
            new("width_m", Number, "Half on each side of the line to the north.", 2, 500, IsNeeded: true),
            new("ceiling_m", Number, "Highest allowed height above the ground.", 0.3f, 120, IsNeeded: true),
            new("cruise_m", Number, "Height at which it is flown.", 0.2f, 120, IsNeeded: true),
        ],
        ["limits"] =
        [
            new("time_s", Number, "Longest flight.", 1, 3600),
            new("speed_mps", Number, "Fastest flight over the ground.", 0.1f, 30),
        ],
        ["pass"] =
        [
            new("success", Number, "Least share of good flights with edits on.", 0, 1),
            new("truth_success", Number, "The same with ground-truth vision.", 0, 1),
            new("collisions_per_km", Number, "Most collisions with edits on.", 0, 1000),
        ],
        [Item] =
        [
            new("kind", Choice, "What it is.", Choices: _kinds, IsNeeded: true),
            new("design", Choices, "Looks to choose from; all of the kind where it is left out.", Choices: Designs()),
            new("at", Section, "Where it stands; ranges are drawn by the seed."),
            new("scatter", Section, "Several of them, in places that the seed draws."),
            new("path", Section, "The way that it moves on."),
            new("heading_deg", CourseKeyForm.Range, "Which way it faces, clockwise from north.", -360, 360),
            new("height_m", CourseKeyForm.Range, "From bottom to top.", 0.01f, 40),
            new("width_m", CourseKeyForm.Range, "Across; of a tree, its trunk.", 0.02f, 40),
            new("length_m", CourseKeyForm.Range, "From front to back.", 0.02f, 100),
        ],
        ["at"] =
        [
            new("north_m", CourseKeyForm.Range, "From the start.", -1000, 1000, IsNeeded: true),
            new("east_m", CourseKeyForm.Range, "From the start.", -1000, 1000, IsNeeded: true),
        ],
        ["scatter"] =
        [
            new("count", CourseKeyForm.Range, "How many.", 0, 1000, IsNeeded: true),
            new("north_m", CourseKeyForm.Range, "Where, from the start.", -1000, 1000, IsNeeded: true),
            new("east_m", CourseKeyForm.Range, "Where, from the start.", -1000, 1000, IsNeeded: true),
            new("gap_m", Number, "Least distance to anything else, face to face.", 0, 50),
        ],
        ["path"] =
        [
            new("points", Points, "Two or more, [north, east] in metres from the start.",
                -1000, 1000, IsNeeded: true),
            new("speed_mps", Number, "Steady speed.", 0.05f, 30, IsNeeded: true),
            new("then", Choice, "From the last point: back the same way, or round to the first.",
                Choices: ["back", "round"]),
        ],
    };

    /// <summary>A name of an enumeration as course files write it.</summary>
    internal static string Written(string name) => name.ToLowerInvariant();

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Written)];

    private static string[] Designs() => [.. ObstacleKinds.All.SelectMany(kind => kind.Designs).Distinct()];
}
