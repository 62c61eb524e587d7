using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class EditFiguresTests
{
    [Theory]
    [InlineData(-0.02, 0.01, 1)]
    [InlineData(0.02, 0.01, 0)]
    [InlineData(null, null, null)]
    [InlineData(-0.02, null, null)]
    public void HarmfulEditsAreCountedOnlyWhereTheTruthJudgedAllThatWereKept(double? first, double? second, int? harmful)
    {
        var figures = Of(Edit("kept", first), Edit("kept", second), Edit("reverted", null));

        Assert.Equal((2, harmful), (figures.Kept, figures.HarmfulKept));
    }

    [Fact]
    public void WhereNothingWasKeptNothingWasJudged() => Assert.Null(Of(Edit("reverted", null)).HarmfulKept);

    private static EditFigures Of(params EditRecord[] edits) => EditFigures.Of([new FlightRecord { Edits = edits }]);

    private static EditRecord Edit(string verdict, double? truthGain) =>
        new(1, 2, null, "class/traffic-cone", verdict, "", 0.1, 0.05, 100, 300, truthGain);
}
