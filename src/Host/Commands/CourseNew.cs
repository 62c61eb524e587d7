using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary><c>course new</c>: writes a course file to start from.</summary>
internal static class CourseNew
{
    private const string Template = """
        # yaml-language-server: $schema=course.schema.json
        # Metres from the start; the start looks north. Wherever a number may vary, [least, greatest] lets the seed draw it.
        about: What this course is for, in a sentence.

        camera: {field_of_view_deg: 75, pitch_deg: -6, frame_rate_hz: 30, exposure_ms: 6, readout_ms: 10}
        light:
          sky: [clear, cloudy, overcast]     # or dusk, sunset
          sun_elevation_deg: [30, 60]
          visibility_m: 5000                 # fog: less
        ground: [grass, asphalt]             # or meadow, forest, concrete, gravel

        goal: {north_m: 30, radius_m: 1.5}
        corridor: {width_m: 12, ceiling_m: 2, cruise_m: 1.2}
        novel: [traffic-cone]                # kinds that the base model was never shown

        obstacles:
          - kind: traffic-cone
            design: [plain, two-bands]
            height_m: [0.7, 1.1]
            scatter: {count: [8, 12], north_m: [4, 27], east_m: [-5, 5], gap_m: 1.2}
          - {kind: car, heading_deg: [-10, 10], at: {north_m: 15, east_m: -8}}
          - {kind: person, path: {points: [[20, -5], [20, 5]], speed_mps: 1, then: back}}

        limits: {time_s: 90, speed_mps: 2.5}
        pass: {success: 0.9, truth_success: 0.95, collisions_per_km: 5}

        """;

    internal static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write; it must not exist yet." };
        var command = new Command("new", "Writes a course file to start from.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (path.Exists)
            {
                throw new HostException(ExitCode.BadInput, $"{path.FullName} exists already: choose another name.");
            }
            File.WriteAllText(path.FullName, Template);
            Console.WriteLine($"{path.FullName}: edit it, then  droneseal course check {path.FullName}");
            return ExitCode.Done;
        });
        return command;
    }
}
