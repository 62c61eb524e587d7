using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public sealed class AnchorAlarmTests
{
    // The branch answers this everywhere, and far more on white: a score of 0.73 beside 0.98.
    private const float LogitEverywhere = 1;

    private readonly ClassZoneLearner _learner = new(BaselineFixture.Learn, BaselineFixture.Weights());

    [Fact]
    public void AnAlarmCountsHoweverSureTheBranchIsOfItsObjects()
    {
        var memory = new ReplayMemory(new MemoryOptions(), new GateOptions(), 1);
        memory.Add(new AnchorPicture("anchor", [Sample(isObject: false)], [], null));
        foreach (var number in Enumerable.Range(0, 20))
        {
            memory.Add(Object(number));
        }

        Assert.True(_learner.Found(Branch(), memory) > 0.99, "The branch does not find its objects: the test shows nothing.");
        Assert.Equal(1, _learner.LookAtAnchors(Branch(), memory).Alarms);
    }

    [Theory]
    [InlineData(-0.01f, 0)]
    [InlineData(0.01f, 1)]
    public void AnAlarmBeginsAtTheScoreThatFlies(float logit, int alarms)
    {
        var memory = new ReplayMemory(new MemoryOptions(), new GateOptions(), 1);
        memory.Add(new AnchorPicture("anchor", [Sample(isObject: false)], [], null));

        Assert.Equal(alarms, _learner.LookAtAnchors(Branch(logit), memory).Alarms);
    }

    private static float[] Branch(float logit = LogitEverywhere)
    {
        var weights = new float[BranchLayout.Length];
        weights[BranchLayout.LogitBias] = logit;
        weights[BranchLayout.Colour] = 1;
        weights[^ColourLayer.Hidden] = 1;
        return weights;
    }

    private static MiniTask Object(int number) => new()
    {
        Number = number,
        Picture = $"{number}.jpg",
        Kind = MiniTaskKind.Object,
        Box = new PixelBox(20, 20, 60, 80),
        Said = null,
        Evidence = [],
        Probability = 0.9f,
        IsCorrupt = false,
        IsHeldBack = true,
        Views = [Sample(isObject: true)],
    };

    // Every cell's box has the object's size, the middle one's its place.
    private static WindowSample Sample(bool isObject)
    {
        var sample = Samples.Random(1, isObject);
        var window = sample.Windows[0];
        Array.Fill(window.Colours, isObject ? (Half)1 : (Half)0);
        for (var cell = 0; cell < window.Cells; cell++)
        {
            ((float[])[0, 0, MathF.Log(5), MathF.Log(7.5f)]).CopyTo(window.RawBoxes, cell * 4);
        }

        return new() { Origin = sample.Origin, Labels = sample.Labels, Subject = sample.Subject, Windows = [window] };
    }
}
