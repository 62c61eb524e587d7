using System.Text;
using DroneSeal.Core;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Vision.Tests;

public sealed class CocoLabelsTests
{
    private const string Categories = """ "categories": [{"id": 9, "name": "Traffic Cone"}, {"id": 4, "name": "person"}] """;

    [Fact]
    public void PicturesComeInOrdinalOrderWithTheirBoxes()
    {
        var labels = Read("""
            "images": [{"id": 2, "file_name": "b.jpg"}, {"id": 1, "file_name": "a.jpg", "width": 640, "height": 480, "scene": "s"}],
            "annotations": [{"image_id": 1, "category_id": 9, "bbox": [1, 2, 3, 4], "colour": "blue", "iscrowd": 1}]
            """);

        Assert.Equal(["a.jpg", "b.jpg"], labels.Pictures.Select(picture => picture.FileName));
        Assert.Equal("s", labels.Pictures[0].Scene);
        var box = Assert.Single(labels.Pictures[0].Boxes);
        Assert.Equal(new PixelBox(1, 2, 4, 6), box.Box);
        Assert.Equal(12, box.Area);
        Assert.True(box.IsCrowd);
        Assert.Equal("blue", box.Attributes["colour"]);
    }

    [Fact]
    public void ClassesAreMatchedByNameWhateverTheirNumbersAndHyphens()
    {
        var labels = Read("""
            "images": [{"id": 1, "file_name": "a.jpg"}],
            "annotations": [{"image_id": 1, "category_id": 9, "bbox": [1, 2, 3, 4]}]
            """);

        var truth = Assert.Single(labels.ToGroundTruth(["person", "traffic-cone"]));

        Assert.Equal(1, truth.ClassId);
        Assert.Empty(labels.ToGroundTruth(["person"]));
    }

    [Fact]
    public void OnlyWhatTheRuleTakesCountsAndTheRestOfTheClassIsIgnored()
    {
        var labels = Read("""
            "images": [{"id": 1, "file_name": "a.jpg", "width": 832, "height": 416}],
            "annotations": [
              {"image_id": 1, "category_id": 9, "bbox": [0, 0, 30, 24], "colour": "orange_red"},
              {"image_id": 1, "category_id": 9, "bbox": [0, 0, 30, 23], "colour": "orange_red"},
              {"image_id": 1, "category_id": 9, "bbox": [0, 0, 30, 90], "colour": "blue"},
              {"image_id": 1, "category_id": 4, "bbox": [0, 0, 9, 9]}]
            """);

        var truth = labels.ToGroundTruth(
            ["traffic cone", "person"], new LabelRule("traffic-cone", "colour", "orange_red", MinInputHeight: 12));

        Assert.Equal([false, true, true, false], truth.Select(one => one.IsIgnored));
    }

    [Theory]
    [InlineData("\"images\": []", "annotations")]
    [InlineData("\"images\": [{\"file_name\": \"a\"}], \"annotations\": []", "id")]
    [InlineData("\"images\": [{\"id\": 1}], \"annotations\": []", "file_name")]
    [InlineData("\"images\": [], \"annotations\": [{\"image_id\": 1, \"category_id\": 9}]", "picture 1")]
    [InlineData("\"images\": [{\"id\": 1, \"file_name\": \"a\"}], \"annotations\": [{\"image_id\": 1, \"category_id\": 7}]", "category 7")]
    [InlineData(
        "\"images\": [{\"id\": 1, \"file_name\": \"a\"}], \"annotations\": [{\"image_id\": 1, \"category_id\": 9, \"bbox\": [1]}]",
        "bbox")]
    [InlineData("\"images\": [{\"id\": 1,", "labels.json")]
    public void ABrokenFileIsRefusedWithAReason(string parts, string reason)
    {
        var error = Assert.Throws<VisionException>(() => Read(parts));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static CocoLabels Read(string parts) =>
        CocoLabels.Read(Encoding.UTF8.GetBytes("{" + parts + "," + Categories + "}"), "labels.json");
}
