using DroneSeal.Host.FlyReport;
using OpenCvSharp;

namespace DroneSeal.Host.Tests.FlyReport;

public sealed class FlightFilmTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("droneseal-film-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public void AFilmHoldsEveryFrameThatWasKept()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "flight.mp4"));

        var problem = FlightFilm.Write(file, Shown(), SyntheticFly.ClassName);

        Skip.If(problem is not null, problem);
        using var film = new VideoCapture(file.FullName);
        using var frame = new Mat();
        var frames = 0;
        while (film.Read(frame) && !frame.Empty())
        {
            frames++;
        }

        Assert.Equal(24, frames);
        Assert.Equal(1040, film.FrameWidth);
    }

    [Fact]
    public void AFlightWithoutFramesHasNoFilmAndSaysWhy()
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "flight.mp4"));
        var shown = new ShownFlight(SyntheticFly.Flight("off", 7, isSuccess: true), null);

        Assert.Contains("kept no frames", FlightFilm.Write(file, shown, "x"), StringComparison.Ordinal);
        Assert.False(file.Exists);
    }

    [Fact]
    public void AFilmThatCannotBeWrittenIsAnAnswer()
    {
        // A folder of that name: whatever formats this OpenCV knows, it writes none there.
        var file = new FileInfo(_folder.CreateSubdirectory("flight.mp4").FullName);

        var problem = FlightFilm.Write(file, Shown(), SyntheticFly.ClassName);

        Assert.Contains("Install", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCaptionNamesTheLastEdit()
    {
        var record = SyntheticFly.Flight("on", 7, isSuccess: true);

        var lines = FilmCaption.Lines(SyntheticFly.Film(24)[^1], record, SyntheticFly.ClassName);

        Assert.Contains("edit 2, 9.4 s, kept: gain above the band", lines[2], StringComparison.Ordinal);
        Assert.Contains("1 there, 0 boxes as released (thin), 1 boxes as flown (thick)", lines[1],
            StringComparison.Ordinal);
    }

    private static ShownFlight Shown() => SyntheticFly.Shown(SyntheticFly.Flight("on", 7, isSuccess: true));
}
