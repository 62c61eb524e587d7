using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public sealed class RecognitionRowsTests
{
    private readonly RecognitionLearner _learner = new(BaselineFixture.Learn);

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void BaseClassesAreEditedOnceEightMisnamedObjectsAreHeldBackToJudgeIt(int misnamed, bool canLearn)
    {
        var memory = Memory(misnamed);

        Assert.Equal(canLearn, _learner.CanLearn([], memory));
        Assert.Equal(
            canLearn, _learner.Compare(null, _learner.State, _learner.State.Mean, memory).Count >= _learner.LeastRows);
    }

    [Fact]
    public void WithoutAGateNothingIsWaitedFor()
    {
        var ungated = new RecognitionLearner(BaselineFixture.Learn with { IsGated = false });

        Assert.True(ungated.CanLearn([], Memory(0)));
    }

    // Twenty are held back, some of them misnamed; one misnamed object is remembered, beside an anchor.
    private static ReplayMemory Memory(int misnamed)
    {
        var memory = new ReplayMemory(new MemoryOptions(), new GateOptions(), 1);
        foreach (var number in Enumerable.Range(0, 20))
        {
            memory.Add(Task(number, number < misnamed, isHeldBack: true));
        }

        memory.Add(Task(20, isMisnamed: true, isHeldBack: false));
        memory.Add(new AnchorPicture("anchor", [], [], Answer()));
        return memory;
    }

    private static MiniTask Task(int number, bool isMisnamed, bool isHeldBack) => new()
    {
        Number = number,
        Picture = $"{number}.jpg",
        Kind = MiniTaskKind.Object,
        Box = new PixelBox(20, 20, 60, 80),
        Said = null,
        Evidence = [],
        Probability = 0.9f,
        IsCorrupt = false,
        IsHeldBack = isHeldBack,
        Views = [Samples.Random(number, true)],
        Recognition = isMisnamed ? Answer() : null,
    };

    private static RecognitionSample Answer() => new(new float[64], new float[80], [0.9f], [10]);
}
