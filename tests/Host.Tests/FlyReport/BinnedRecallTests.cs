using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.FlyReport;

namespace DroneSeal.Host.Tests.FlyReport;

public sealed class BinnedRecallTests
{
    [Fact]
    public void BeforeTheFirstEditIsABinOfItsOwn()
    {
        var bins = Of(new RecallPoint(0, 5, 0, 0), new RecallPoint(1, 100, 50, 0));

        Assert.Equal([(0, 0, 0.0), (1, 1, 0.5)], bins.Select(bin => (bin.From, bin.To, bin.Recall)));
    }

    [Fact]
    public void NumbersOfEditsWithFewSightsShareABin()
    {
        var bins = Of(
            new RecallPoint(1, 40, 10, 0), new RecallPoint(3, 40, 30, 40), new RecallPoint(4, 80, 80, 0));

        Assert.Equal([(1, 3, 0.5), (4, 4, 1.0)], bins.Select(bin => (bin.From, bin.To, bin.Recall)));
        Assert.Equal(0.5, bins[0].Precision);
        Assert.Null(bins[0].RecallInterval);
    }

    [Fact]
    public void NothingVisibleIsNoRecall() => Assert.Empty(Of(new RecallPoint(2, 0, 0, 3)));

    private static IReadOnlyList<BinnedRecall> Of(params RecallPoint[] points) =>
        BinnedRecall.Of([new FlightRecord { Recall = points }]);
}
