using System.CommandLine;
using DroneSeal.Host.Calibrating;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Commands;

/// <summary><c>camera calibrate</c>: a camera's lens and mount, from pictures of a chessboard.</summary>
internal static class CameraCalibrate
{
    private const float Degrees = 180f / MathF.PI;

    internal static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Pictures, folders, videos, or one camera: v4l2:///dev/video0, csi://0, rtsp://...",
            Arity = ArgumentArity.OneOrMore,
        };
        var board = new Option<string>("--board")
        {
            Description = "Inner corners of the board, across and down: one less than squares each way.",
            HelpName = "CxR",
            DefaultValueFactory = _ => "9x6",
        };
        var square = Number("--square-mm", 25, "Side of a square; ranges do not depend on it.");
        var output = new Option<FileInfo>("--out")
        {
            Description = "Where the calibration is written.",
            HelpName = "FILE",
            DefaultValueFactory = _ => new FileInfo("camera.yaml"),
        }.Writable();
        var plumb = new Option<FileInfo?>("--plumb")
        {
            Description = "Picture of the plumb board from the level vehicle: tells pitch and roll.",
            HelpName = "FILE",
        };
        var pitch = Number("--pitch-deg", 0, "Of the optical axis against the nose, up is positive.");
        var roll = Number("--roll-deg", 0, "About the axis, right side down is positive.");
        var yaw = Number("--yaw-deg", 0, "Of the optical axis, to the right is positive.");
        var views = Whole("--views", 40, "Ends with so many views that differ.");
        var pictures = Whole("--pictures", 3000, "Ends with so many pictures.");
        var (width, height) =
            (Whole("--width", 1280, "Asked of a camera."), Whole("--height", 720, "Asked of a camera."));
        var json = CommonOptions.Json();
        var command = new Command("calibrate", "Lens and mount of a camera, from pictures of a chessboard.")
        {
            sources, board, square, output, plumb, pitch, roll, yaw, views, pictures, width, height, json,
        };
        command.SetAction(parsed => Run(
            new CalibrateRequest
            {
                Sources = parsed.GetValue(sources)!,
                Board = Board(parsed.GetValue(board)!, parsed.GetValue(square)),
                MostViews = parsed.GetValue(views),
                MostPictures = parsed.GetValue(pictures),
                Plumb = parsed.GetValue(plumb)?.FullName,
                Mount = new CameraMount(
                    parsed.GetValue(pitch) / Degrees, parsed.GetValue(roll) / Degrees,
                    parsed.GetValue(yaw) / Degrees),
                WidthPixels = parsed.GetValue(width),
                HeightPixels = parsed.GetValue(height),
            },
            parsed.GetValue(output)!,
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(CalibrateRequest request, FileInfo output, FileInfo? json)
    {
        var result = CalibrateSession.Run(request, gathering =>
        {
            if (gathering.Pictures % 10 == 0)
            {
                Console.Error.WriteLine($"{gathering.Pictures} pictures, {gathering.Views.Count} views");
            }
        });
        CalibrationFile.Write(output.FullName, result.Calibration);
        Say(result);
        Console.WriteLine($"written: {output.FullName}; name it as camera.calibration in the settings");
        JsonOutput.Write(json, result);
        return ExitCode.Done;
    }

    private static void Say(CalibrateResult result)
    {
        var (made, lens, mount) = (result.Calibration, result.Calibration.Lens, result.Calibration.Mount);
        string[] lines =
        [
            $"{made.Views} views of {result.Pictures} pictures; {result.WithoutBoard} without a whole "
                + $"board, {result.Alike} as one before",
            $"reprojection error {made.ReprojectionErrorPixels:0.000} px at {lens.Width}x{lens.Height}",
            $"focal length {lens.FocalX:0.00}, {lens.FocalY:0.00} px; axis at {lens.CentreX:0.00}, "
                + $"{lens.CentreY:0.00}",
            $"distortion k1 {lens.K1:0.00000} k2 {lens.K2:0.00000} p1 {lens.P1:0.00000} "
                + $"p2 {lens.P2:0.00000} k3 {lens.K3:0.00000}",
            $"mount: pitch {mount.PitchRadians * Degrees:0.00}, roll {mount.RollRadians * Degrees:0.00}, "
                + $"yaw {mount.YawRadians * Degrees:0.00} degrees",
            $"straightened: {result.Straight.HorizontalRadians * Degrees:0.0} degrees across, "
                + $"{result.Straight.FocalPixels:0.0} px",
            .. result.Warnings.Select(warning => $"warning: {warning}"),
        ];
        Array.ForEach(lines, Console.WriteLine);
    }

    private static Chessboard Board(string text, double squareMillimeters)
    {
        var parts = text.Split('x');
        var board = parts.Length == 2 && int.TryParse(parts[0], out var columns)
            && int.TryParse(parts[1], out var rows)
            ? new Chessboard(columns, rows, squareMillimeters / 1000)
            : throw new HostException(
                ExitCode.Usage, $"--board is '{text}'; write inner corners, for example 9x6");
        var problems = string.Join("; ", board.Problems());
        return problems.Length == 0 ? board : throw new HostException(ExitCode.Usage, problems);
    }

    private static Option<double> Number(string name, double value, string description) =>
        new(name) { DefaultValueFactory = _ => value, Description = description, HelpName = "X" };

    private static Option<int> Whole(string name, int value, string description) => new Option<int>(name)
    {
        DefaultValueFactory = _ => value,
        Description = description,
        HelpName = "N",
    }.Within(1);
}
