using System.Text;
using DroneSeal.Core;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit.Tests;

public sealed class OracleLabellerTests
{
    private const string Labels = """
        {"images":[{"id":1,"file_name":"places/000.jpg","width":128,"height":128}],
         "categories":[{"id":1,"name":"traffic cone"},{"id":2,"name":"dog"}],
         "annotations":[
          {"id":1,"image_id":1,"category_id":1,"bbox":[20,40,30,60],"area":1800,"colour":"orange_red"},
          {"id":2,"image_id":1,"category_id":1,"bbox":[80,40,30,60],"area":1800,"colour":"yellow"},
          {"id":3,"image_id":1,"category_id":2,"bbox":[0,0,30,60],"area":1800,"iscrowd":0}]}
        """;

    private static readonly LabelRule _orange = new("traffic-cone", "colour", "orange_red");

    [Fact]
    public void AnObjectThatCountsIsACertainFindingInInputPixels()
    {
        var finding = Findings(_orange)[0];

        Assert.Equal(new PixelBox(10, 20, 25, 50), finding.Box);
        Assert.Equal(1, finding.Probability);
        Assert.Contains("true label", finding.Evidence[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIgnoredObjectIsDoubtedAndNotTaught()
    {
        var bars = new MiniTaskOptions();

        var finding = Findings(_orange)[1];

        Assert.True(finding.Probability >= bars.DoubtBar && finding.Probability < bars.PrecisionBar);
    }

    [Fact]
    public void WithoutARuleEveryObjectOfTheClassCounts()
    {
        Assert.All(Findings(null), finding => Assert.Equal(1, finding.Probability));
        Assert.Equal(2, Findings(null).Count);
    }

    [Fact]
    public void APictureThatTheLabelsDoNotNameHasNoFinding()
    {
        Assert.Empty(Labeller(null).Label(BaselineFixture.Frame(1)));
    }

    [Fact]
    public void WhatTheDetectorSaidOnThePlaceComesAlong()
    {
        var frame = BaselineFixture.Frame();
        frame.Detections.Add(new Detection(frame.Id, new PixelBox(10, 20, 25, 48), 10, 0.4f));

        Assert.Equal(10, Labeller(_orange).Label(frame)[0].Said?.ClassId);
    }

    private static IReadOnlyList<Finding> Findings(LabelRule? rule) =>
        Labeller(rule).Label(BaselineFixture.Frame());

    private static OracleLabeller Labeller(LabelRule? rule) =>
        new(CocoLabels.Read(Encoding.UTF8.GetBytes(Labels), "labels"), "traffic-cone", rule);
}
