using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.Calibrating;
using DroneSeal.Host.Tests.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;
using DroneSeal.Vision.Tests.Calibration;

namespace DroneSeal.Host.Tests.Calibrating;

public sealed class CalibrateSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFolderOfPicturesAndAPlumbOneGiveLensAndMount()
    {
        BoardFolder.Fill(_folder.Path, 15);
        using var elsewhere = new TemporaryFolder();
        var plumb = Path.Combine(elsewhere.Path, "plumb.png");
        BoardFolder.Write(plumb, BoardPictures.Plumb(-0.2, 0.05));

        var result = CalibrateSession.Run(Request() with { Plumb = plumb });

        var made = result.Calibration;
        Assert.InRange(made.ReprojectionErrorPixels, 0.001, 0.15);
        Assert.InRange(made.Lens.FocalX, LensPicture.Wide.FocalX - 1, LensPicture.Wide.FocalX + 1);
        Assert.InRange(made.Mount.PitchRadians, -0.204, -0.196);
        Assert.InRange(made.Mount.RollRadians, 0.046, 0.054);
        Assert.Equal(result.Pictures, made.Views + result.WithoutBoard + result.Alike);
        Assert.Equal(made.Lens, CalibrationFile.Parse(CalibrationFile.Text(made), "f").Lens);
    }

    [Fact]
    public void OneViewOnlyIsRefused() => Refused(1, Request(), "1 view(s) of the board");

    [Fact]
    public void TheSamePictureAgainAndAgainIsOneView()
    {
        for (var i = 0; i < 6; i++)
        {
            BoardFolder.Write(Path.Combine(_folder.Path, $"{i}.png"), BoardPictures.Views[0]);
        }

        Refused(0, Request(), "1 view(s) of the board");
    }

    [Fact]
    public void WhenSquaresWereCountedInsteadOfCornersTheRightNumberIsTold() => Refused(
        3, Request() with { Board = new Chessboard(10, 7, 0.025) }, "there is one of 9x6: write --board 9x6");

    [Fact]
    public void WithoutAnyBoardItSaysSo()
    {
        var grey = BoardPictures.Wide.Draw(Quaternion.Identity, Vector3.UnitZ, (_, _) => 90);
        BoardFolder.Write(Path.Combine(_folder.Path, "grey.png"), grey);
        Refused(0, Request(), "no board of 9x6 inner corners was found in 1 picture(s): count");
    }

    [Fact]
    public void PicturesOfTwoSizesAreRefusedAndNamed()
    {
        var small = new Frame { Width = 320, Height = 240, Bgr = new byte[3 * 320 * 240] };
        BoardFolder.Write(Path.Combine(_folder.Path, "z-small.png"), small);
        Refused(1, Request(), "z-small.png has 320x240 pixels, those before 640x480");
    }

    private void Refused(int views, CalibrateRequest request, string words)
    {
        BoardFolder.Fill(_folder.Path, views);
        var fault = Assert.Throws<VisionException>(() => CalibrateSession.Run(request));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private CalibrateRequest Request() =>
        new() { Sources = [_folder.Path], Board = BoardPictures.Board };
}
