using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Critics beside a model whose rows are not COCO's.</summary>
public class ClassTableTests
{
    private static readonly string[] _classNames =
        ["tree", "fire hydrant", .. Enumerable.Range(2, 78).Select(row => $"spare {row}")];

    private readonly DrawnPicture _picture = new();

    [Fact]
    public void ANameOfTheCardIsFoundInTheRowWhereTheModelHasIt()
    {
        Assert.Equal(0, OtherName(row: 1));
        Assert.True(OtherName(row: 0) < -0.5f);
    }

    [Fact]
    public void NamesThatTheModelLacksAreSimplyNotInIt() => Assert.True(OtherName(row: 40) < -0.5f);

    [Fact]
    public void TheDetectorsWordIsTheModelsName()
    {
        var cone = _picture.DrawCone(160, 100, 80, 130);
        _picture.Frozen(cone, -1);

        var finding = Reviewer().Review(_picture.Bgr, _picture.Features, [new Detection(default, cone, 0, 0.41f)])[0];

        Assert.Equal("the detector said tree 0.41", finding.Evidence[1].Words);
    }

    [Fact]
    public void ConstantsOfTheDetectorInUseComeFirst()
    {
        var folder = Directory.CreateTempSubdirectory("cards").FullName;
        var card = Path.Combine(folder, "cone.yaml");
        File.Copy(Path.Combine(Cards.Folder, "traffic-cone.yaml"), card);
        var own = CriticCalibration.Prior with { Bias = -7 };
        File.WriteAllText(CriticCalibrationFile.PathFor(card), CriticCalibrationFile.Write(CriticCalibration.Prior, "Any."));
        File.WriteAllText(CriticCalibrationFile.PathFor(card, "mine"), CriticCalibrationFile.Write(own, "Mine."));

        var (mine, other) = (CardFolder.Read(folder, "mine").Cards[0], CardFolder.Read(folder, "other").Cards[0]);

        Assert.Equal((-7f, true), (mine.Calibration.Bias, mine.IsOwn));
        Assert.Equal((CriticCalibration.Prior.Bias, false), (other.Calibration.Bias, other.IsOwn));
        Directory.Delete(folder, recursive: true);
    }

    // What the objectness critic adds for a confident row, compared with none.
    private float OtherName(int row)
    {
        var anchor = _picture.Frozen(_picture.DrawCone(160, 100, 80, 130), 3);
        var quiet = Objectness();
        _picture.Features.ClassLogits[(80 * anchor) + row] = 4;
        return Objectness() - quiet;
    }

    private float Objectness() => Reviewer().Review(_picture.Bgr, _picture.Features, [])[0].Evidence[1].LogOdds;

    private static Reviewer Reviewer() =>
        new(Cards.Cone.Card, Cards.Cone.Calibration, DrawnPicture.Size, null, _classNames);
}
