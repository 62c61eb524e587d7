using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;
using DroneSeal.Sim.Rendering;
using OpenCvSharp;

namespace DroneSeal.Sim.Tests;

public sealed class PhotoLibraryTests : IDisposable
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string OnePerson = """
        camera: {noise: 0, blur_px: 0, pitch_deg: 0, exposure_ms: 0, readout_ms: 0}
        light: {sky: overcast, exposure_stops: 0}
        ground: asphalt
        goal: {north_m: 30}
        corridor: {width_m: 10, ceiling_m: 2, cruise_m: 1}
        obstacles:
          - {kind: person, height_m: 1.8, at: {north_m: 5, east_m: 0}}
        """;

    private static readonly Scalar _magenta = new(255, 0, 255);
    private static readonly Scalar _green = new(0, 255, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-photos-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileShowsTheKindThatItIsNamedForAndIsABackgroundElse()
    {
        Save("person1.png", _magenta);
        Save("person/walking.png", _magenta);
        Save("fire hydrant 2.png", _magenta);
        Save("orange-wall.png", _magenta);
        Save("carpet.png", _green);
        Save("street.png", _green);

        var library = PhotoLibrary.Read(_folder).Library!;

        Assert.Equal(2, library.CountOf(ObstacleKinds.Person));
        Assert.Equal(1, library.CountOf(ObstacleKinds.Hydrant));
        Assert.Equal(1, library.CountOf(ObstacleKinds.OrangeWall));
        Assert.Equal(0, library.CountOf(ObstacleKinds.Wall));
        Assert.Equal(0, library.CountOf(ObstacleKinds.Car));
        Assert.Equal(2, library.BackgroundCount);
    }

    [Fact]
    public void TheHashChangesWithANameAndWithAByteAndWithNothingElse()
    {
        Save("person1.png", _magenta);
        var first = PhotoLibrary.Read(_folder).Library!.Hash;
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "no picture");
        Assert.Equal(first, PhotoLibrary.Read(_folder).Library!.Hash);

        File.Move(Path.Combine(_folder, "person1.png"), Path.Combine(_folder, "person2.png"));
        var renamed = PhotoLibrary.Read(_folder).Library!.Hash;
        Save("person2.png", _green);

        Assert.Equal(64, first.Length);
        Assert.NotEqual(first, renamed);
        Assert.NotEqual(renamed, PhotoLibrary.Read(_folder).Library!.Hash);
    }

    [Fact]
    public void EverythingThatIsWrongWithAFolderIsSaid()
    {
        Assert.Contains("no such folder", Assert.Single(PhotoLibrary.Read(_folder + "-none").Faults), Ordinal);
        Assert.Contains("holds no picture", Assert.Single(PhotoLibrary.Read(_folder).Faults), Ordinal);
        File.WriteAllText(Path.Combine(_folder, "broken.png"), "no picture");
        Save("leaves.png", _green);

        var reading = PhotoLibrary.Read(_folder);

        Assert.Null(reading.Library);
        Assert.Contains(reading.Faults, fault => fault.StartsWith("broken.png: no picture", Ordinal));
        Assert.Contains(reading.Faults, fault => fault.StartsWith("leaves.png: leaves lies flat", Ordinal));
    }

    [SkippableFact]
    public void APhotographStandsWhereTheThingStandsAndABackgroundOnTheHorizon()
    {
        Require();
        Save("person.png", _magenta);
        Save("street.png", _green);
        var (frame, truth) = (new Frame(), new GroundTruth());
        var placed = CoursePlacing.Place(CourseReader.Read(OnePerson, "test.yaml").Course!, 1)!;
        using var renderer = new CourseRenderer(placed, photos: PhotoLibrary.Read(_folder).Library);

        renderer.Render(At(0.9f, 0), default, frame, truth);

        var box = Assert.Single(truth.Boxes);
        var height = placed.Course.Camera.FocalPixels * 1.8f / 5;
        Assert.InRange(box.Visible.Height, height - 3, height + 3);
        Assert.InRange(box.Visible.Width, (height * 0.5f) - 3, (height * 0.5f) + 3); // twice as high as wide
        Assert.Equal((true, false, true), Colours(frame, 208, 208));
        Assert.Equal((false, true, false), Colours(frame, 30, 180));
    }

    [SkippableFact]
    public void APhotographFacesTheCameraFromEverySide()
    {
        Require();
        Save("person.png", _magenta);
        var truth = new GroundTruth();
        var placed = CoursePlacing.Place(CourseReader.Read(OnePerson, "test.yaml").Course!, 1)!;
        using var renderer = new CourseRenderer(placed, photos: PhotoLibrary.Read(_folder).Library);
        renderer.Render(At(0.9f, 0), default, new Frame(), truth);
        var width = truth.Boxes[0].Visible.Width;

        var besides = At(0.9f, 0) with
        {
            PositionNed = new Vector3(5, 5, -0.9f),
            YawRadians = -MathF.PI / 2,
        };
        renderer.Render(besides, default, new Frame(), truth);

        Assert.InRange(truth.Boxes[0].Visible.Width, width - 2, width + 2);
    }

    private static VehicleState At(float height, float yaw) =>
        new(default, new Vector3(0, 0, -height), default, 0, 0, yaw, 0);

    /// <summary>Which of blue, green, red are strong at a pixel.</summary>
    private static (bool Blue, bool Green, bool Red) Colours(Frame frame, int x, int y)
    {
        var at = 3 * ((y * frame.Width) + x);
        return (frame.Bgr[at] > 120, frame.Bgr[at + 1] > 120, frame.Bgr[at + 2] > 120);
    }

    private void Save(string name, Scalar colour)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var picture = new Mat(64, 32, MatType.CV_8UC3, colour);
        Assert.True(Cv2.ImWrite(path, picture));
    }

    private static void Require()
    {
        try
        {
            GlesContext.Create().Dispose();
        }
        catch (GlesException fault)
        {
            Skip.If(true, $"No OpenGL ES here: {fault.Message}");
        }
    }
}
