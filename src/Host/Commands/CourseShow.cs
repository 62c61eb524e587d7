using System.CommandLine;
using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using OpenCvSharp;

namespace DroneSeal.Host.Commands;

/// <summary><c>course show</c>: renders frames of a course to pictures.</summary>
internal static class CourseShow
{
    internal static Command Create()
    {
        var name = CourseCommand.Name();
        var seed = new Option<ulong>("--seed") { Description = "Which layout.", HelpName = "S" };
        var frames = new Option<int>("--frames")
        {
            Description = "How many pictures, spread over the way.",
            HelpName = "N",
            DefaultValueFactory = _ => 6,
        };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder for the pictures.",
            HelpName = "DIR",
            Required = true,
        };
        var boxes = new Option<bool>("--boxes") { Description = "Draw where everything truly is." };
        var photos = CoursePhotos.Option();
        var json = CommonOptions.Json();
        var command = new Command("show", "Renders a course from the start to the goal, as PNG files.")
        {
            name, seed, frames, output, boxes, photos, json,
        };
        command.SetAction(parsed => Run(
            CourseCommand.Read(parsed.GetValue(name)!), parsed.GetValue(seed), parsed.GetValue(frames),
            parsed.GetValue(output)!, parsed.GetValue(boxes), CoursePhotos.Read(parsed.GetValue(photos)),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(
        Course course, ulong seed, int count, DirectoryInfo output, bool hasBoxes, PhotoLibrary? photos,
        FileInfo? json)
    {
        if (count < 1)
        {
            throw new HostException(ExitCode.Usage, "--frames must be 1 or more.");
        }
        var placed = CoursePlacing.Place(course, seed) ?? throw new HostException(
            ExitCode.BadInput, $"{course.Name}: no way through with seed {seed}; lower the density.");
        output.Create();
        using var source = new CourseFrameSource(placed, count, photos) { WantsTruth = true };
        var frame = new Frame();
        var rows = new List<object>();
        var watch = Stopwatch.StartNew();
        while (source.TryNext(frame))
        {
            var file = Path.Combine(output.FullName, $"{frame.Name}.png");
            using var picture = Pictures.ToMat(frame);
            if (hasBoxes)
            {
                Draw(picture, source.Truth);
            }
            Cv2.ImWrite(file, picture);
            rows.Add(new { File = Path.GetFileName(file), Things = source.Truth.Boxes.ToArray() });
            Console.WriteLine(file);
        }
        Console.WriteLine(
            $"{rows.Count} pictures in {watch.Elapsed.TotalSeconds:0.0} s, {placed.Light.Sky} sky, {placed.Ground} ground");
        JsonOutput.Write(json, new
        {
            course.Name,
            Seed = seed,
            Photos = photos?.Hash,
            placed.Light,
            Frames = rows,
        });
        return ExitCode.Done;
    }

    private static void Draw(Mat picture, GroundTruth truth)
    {
        foreach (var box in truth.Boxes.Where(box => box.ClassName is not null && box.VisibleShare > 0.1f))
        {
            var place = new Rect(
                (int)box.Visible.Left, (int)box.Visible.Top, (int)box.Visible.Width, (int)box.Visible.Height);
            Cv2.Rectangle(picture, place, new Scalar(255, 255, 0), 1);
            var text = $"{box.ClassName} {box.RangeMeters:0.0} m";
            Cv2.PutText(
                picture, text, new Point(place.X, Math.Max(10, place.Y - 2)), HersheyFonts.HersheySimplex, 0.3,
                new Scalar(255, 255, 0));
        }
    }
}
