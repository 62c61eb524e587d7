using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

public sealed class RunTallyTests
{
    [Fact]
    public void AfterManyEditsTheMediansAreOfTheLastAndTheMostIsOfAll()
    {
        var tally = new RunTally();
        Enter(tally, TimeSpan.FromSeconds(9), bytes: 700);
        Enter(tally, TimeSpan.FromSeconds(2), bytes: 300);

        var report = tally.Report(
            new AnchorWatch(BaselineFixture.Weights()), new ReplayMemory(new MemoryOptions(), new GateOptions(), 1));

        Assert.Equal((2 * RunTally.MostSamples, 2 * RunTally.MostSamples), (tally.Edits, report.Kept));
        Assert.Equal((TimeSpan.FromSeconds(2), 300, 700), (report.MedianEdit, report.MedianBytes, report.MostBytes));
    }

    private static void Enter(RunTally tally, TimeSpan elapsed, int bytes)
    {
        var set = AdapterSet.Empty(new string('a', 64));
        for (var i = 0; i < RunTally.MostSamples; i++)
        {
            tally.Add(
                new EditOutcome(
                    i, "class/cone", DirectiveTable.All[0], EditVerdict.Kept, "", set, 0, 0, 0, bytes, elapsed),
                []);
        }
    }
}
