using DroneSeal.Flight.Status;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class ArmGateTests
{
    private static readonly SelfTestReport _passed = new()
    {
        Steps = [new SelfTestStep("weights", IsPassed: true, IsNeeded: true, "", 1)],
    };

    [Fact]
    public void BeforeAnythingIsKnownItIsShut()
    {
        using var gate = new ArmGate(new NoStatusPins("test"));

        Assert.True(gate.IsArmInhibited);
    }

    [Fact]
    public void ItOpensOnlyWhereFlightsAreAllowedTheSelfTestPassedAndAnOrderStands()
    {
        using var gate = new ArmGate(new NoStatusPins("test"));
        var broken = SelfTestReport.Failed("no model");
        foreach (var (mayStart, test, hasOrder) in new (bool, SelfTestReport?, bool)[]
                 {
                     (false, _passed, true), (true, null, true), (true, broken, true), (true, _passed, false),
                 })
        {
            gate.Judge(mayStart, test, hasOrder);
            Assert.True(gate.IsArmInhibited);
            Assert.NotEqual("", gate.Reason);
        }

        gate.Judge(true, _passed, true);

        Assert.False(gate.IsArmInhibited);
    }

    [Fact]
    public void WhatIsNotNeededForFlyingMayFail()
    {
        var report = _passed with
        {
            Steps = [.. _passed.Steps,
                new SelfTestStep("ledger", IsPassed: false, IsNeeded: false, "row 3 was changed", 1)],
        };

        Assert.True(report.IsFit);
        Assert.Contains("row 3 was changed", report.Verdict, StringComparison.Ordinal);
    }
}
