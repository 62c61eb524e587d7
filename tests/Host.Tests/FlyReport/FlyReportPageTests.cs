using System.Text.Json;
using System.Text.RegularExpressions;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.FlyReport;
using DroneSeal.Host.Report;

namespace DroneSeal.Host.Tests.FlyReport;

public sealed partial class FlyReportPageTests
{
    private const string Hostile =
        "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{DATA}}\"'&";

    [Theory]
    [InlineData("arms")]
    [InlineData("above")]
    [InlineData("strip")]
    [InlineData("curves")]
    [InlineData("causes")]
    [InlineData("critics")]
    [InlineData("ledger")]
    [InlineData("flights")]
    [InlineData("record")]
    public void EverySectionIsOnThePage(string section) =>
        Assert.Contains(
            $"<section id=\"{section}\"", FlyReportPage.Text(SyntheticFly.Content()), StringComparison.Ordinal);

    [Fact]
    public void NothingIsFetched()
    {
        var page = FlyReportPage.Text(SyntheticFly.Content())
            .Replace(EmbeddedText.Read("uPlot.iife.min.js"), "", StringComparison.Ordinal);

        Assert.DoesNotMatch(Fetching(), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAnswerIsTheFirstSentence()
    {
        var page = FlyReportPage.Text(SyntheticFly.Content());

        Assert.Contains(
            "edits off: 1 of 4 flights came through untouched (95 % interval 5 % to 70 %), 18.8 "
                + "collisions a kilometre",
            page, StringComparison.Ordinal);
        Assert.Contains("edits on: 3 of 4 flights came through untouched", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersStandAsInTheRecords()
    {
        var content = SyntheticFly.Content();
        using var data = Data(content);
        var on = data.RootElement.GetProperty("arms")[1].GetProperty("summary");

        Assert.Equal(content.Arms[1].Success, on.GetProperty("success").GetDouble());
        Assert.Equal(content.Arms[1].CollisionsPerKm, on.GetProperty("collisions_per_km").GetDouble());
        Assert.Equal(content.Arms[1].ConeRecall, on.GetProperty("cone_recall").GetDouble());
        Assert.Equal(4, on.GetProperty("edits").GetProperty("kept").GetInt32());
        Assert.Equal(1, on.GetProperty("causes").GetProperty("Misnamed").GetInt32());
        var edit = data.RootElement.GetProperty("ledger").GetProperty("edits")[1].GetProperty("edit");
        Assert.Equal(0.123, edit.GetProperty("gain").GetDouble());
        Assert.Equal("kept", edit.GetProperty("verdict").GetString());
        var map = data.RootElement.GetProperty("shown")[1];
        Assert.Equal(200, map.GetProperty("north").GetArrayLength());
        Assert.Equal(0.7, map.GetProperty("clearance")[5].GetDouble(), 3);
        var frames = data.RootElement.GetProperty("strip").GetProperty("frames");
        Assert.Equal(8, frames.GetArrayLength());
        Assert.Equal(1, frames[0].GetProperty("found_after").GetInt32());
    }

    [Fact]
    public void HostileStringsStayText()
    {
        var flight = SyntheticFly.Flight("on", 7, isSuccess: false, Hostile) with { Failure = Hostile };
        var content = SyntheticFly.Content() with
        {
            Course = SyntheticFly.Course with { Name = Hostile, About = Hostile },
            Command = Hostile,
            ClassName = Hostile,
            Arms = [ArmSummaries.Of([flight], null)],
            Shown = [SyntheticFly.Shown(flight)],
            Identity = new Dictionary<string, string> { [Hostile] = Hostile },
        };

        var page = FlyReportPage.Text(content);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        using var data = Data(content);
        Assert.Equal(Hostile, data.RootElement.GetProperty("command").GetString());
    }

    [Fact]
    public void WhatWasNotMeasuredIsNotOnThePage()
    {
        var flight = SyntheticFly.Flight("truth", 7, isSuccess: true) with
        {
            VisionMilliseconds = [],
            Recall = [],
            HeldOut = null,
            MinClearanceMeters = float.PositiveInfinity,
        };
        using var data = Data(SyntheticFly.Content() with
        {
            Arms = [ArmSummaries.Of([flight], null)],
            Shown = [new ShownFlight(flight, null)],
        });
        var root = data.RootElement;

        Assert.Equal(JsonValueKind.Null, root.GetProperty("ledger").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("strip").ValueKind);
        Assert.Equal(0, root.GetProperty("latency").GetArrayLength());
        Assert.Equal(0, root.GetProperty("arms")[0].GetProperty("recall").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("shown")[0].GetProperty("clearance").ValueKind);
        var outcome = root.GetProperty("flights")[0].GetProperty("arms").GetProperty("truth");
        Assert.Equal(JsonValueKind.Null, outcome.GetProperty("clearance").ValueKind);
    }

    private static JsonDocument Data(FlyReportContent content) =>
        JsonDocument.Parse(DataPart().Match(FlyReportPage.Text(content)).Groups[1].Value);

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataPart();

    [GeneratedRegex(
        @"https?:|@import|url\(|(src|href)=""(?!#)|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\s*\(")]
    private static partial Regex Fetching();
}
