using System.Globalization;
using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.FlyReport;

/// <summary>The page's answer in words.</summary>
internal static class FlyReportWords
{
    /// <summary>Name of an arm.</summary>
    internal static string NameOf(ArmSummary arm) => arm.Flights.Count > 0 ? arm.Flights[0].Arm : "";

    /// <summary>What an arm is.</summary>
    internal static string Explain(string arm) => arm switch
    {
        "off" => "edits off",
        "on" => "edits on",
        "kept" => "edits of an earlier flight",
        "critic" => "critics as obstacles",
        "oracle" => "true labels teach",
        "truth" => "ground-truth vision",
        _ => arm,
    };

    /// <summary>The heading.</summary>
    internal static string Title(FlyReportContent content) =>
        $"{content.Course.Name}: " + string.Join(", ", content.Arms.Select(arm =>
            $"{Successes(arm)} of {arm.Flights.Count} with {Explain(NameOf(arm))}"));

    /// <summary>One sentence: which share came through, how often something was hit, arm by arm.</summary>
    internal static string Answer(FlyReportContent content) =>
        string.Join("; ", content.Arms.Select(Answer)) + ".";

    private static string Answer(ArmSummary arm)
    {
        var between = arm.SuccessInterval is { } share
            ? $" (95 % interval {Percent(share.Low)} to {Percent(share.High)})" : "";
        var flights = arm.Flights.Count == 1 ? "flight" : "flights";
        var collisions = arm.CollisionsPerKmInterval is { } rate
            ? $" ({Number(rate.Low)} to {Number(rate.High)})" : "";
        return $"{Explain(NameOf(arm))}: {Successes(arm)} of {arm.Flights.Count} {flights} came through "
            + $"untouched{between}, {Number(arm.CollisionsPerKm)} collisions a kilometre{collisions}";
    }

    private static int Successes(ArmSummary arm) => arm.Flights.Count(flight => flight.Success);

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    private static string Number(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0}");
}
