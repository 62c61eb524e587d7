using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Preflight;

namespace DroneSeal.Flight.Tests.Preflight;

public sealed class PreflightRulesTests
{
    private static readonly Dictionary<string, float?> _good = new()
    {
        ["GUID_TIMEOUT"] = 0.5f,
        ["GUID_OPTIONS"] = 64,
        ["PRX1_TYPE"] = 2,
        ["PRX_FILT"] = 2,
        ["AVOID_ENABLE"] = 3,
        ["AVOID_MARGIN"] = 1,
        ["OA_TYPE"] = 1,
        ["FS_GCS_ENABLE"] = 1,
    };

    private static readonly Dictionary<string, float?> _goodPx4 = new()
    {
        ["COM_OF_LOSS_T"] = 0.5f,
        ["COM_OBL_RC_ACT"] = 5,
        ["COM_RCL_EXCEPT"] = 4,
        ["NAV_DLL_ACT"] = 2,
        ["CP_DIST"] = 2,
        ["MPC_XY_VEL_MAX"] = 12,
    };

    [Fact]
    public void AWellSetArduPilotIsGivenNoAdvice() => Assert.Empty(Judge(AutopilotKind.ArduPilot, _good));

    [Fact]
    public void AWellSetPx4IsGivenNoAdvice() => Assert.Empty(Judge(AutopilotKind.Px4, _goodPx4));

    [Theory]
    [InlineData("GUID_TIMEOUT", 3.0, 0.5f, AdviceLevel.Weak)]
    [InlineData("GUID_TIMEOUT", null, 0.5f, AdviceLevel.Weak)]
    [InlineData("GUID_OPTIONS", 0.0, 64, AdviceLevel.Note)]
    [InlineData("GUID_OPTIONS", 96.0, 64, AdviceLevel.Weak)]
    [InlineData("PRX1_TYPE", 0.0, 2, AdviceLevel.Dead)]
    [InlineData("PRX_FILT", 0.25, 2, AdviceLevel.Weak)]
    [InlineData("AVOID_ENABLE", 1.0, 3, AdviceLevel.Dead)]
    [InlineData("AVOID_MARGIN", 0.3, 1, AdviceLevel.Weak)]
    [InlineData("AVOID_MARGIN", 2.0, 1, AdviceLevel.Weak)]
    [InlineData("OA_TYPE", 0.0, 1, AdviceLevel.Note)]
    [InlineData("FS_GCS_ENABLE", 0.0, 1, AdviceLevel.Note)]
    public void EachArduPilotFaultIsNamedWithTheValueToSet(
        string name, double? value, float setTo, AdviceLevel level) =>
        AssertNamed(AutopilotKind.ArduPilot, _good, name, value, setTo, level);

    [Theory]
    [InlineData("COM_OF_LOSS_T", 1.0, 0.5f, AdviceLevel.Weak)]
    [InlineData("COM_OBL_RC_ACT", 0.0, 5, AdviceLevel.Weak)]
    [InlineData("COM_OBL_RC_ACT", 7.0, 5, AdviceLevel.Dead)]
    [InlineData("COM_RCL_EXCEPT", 0.0, 4, AdviceLevel.Note)]
    [InlineData("NAV_DLL_ACT", 0.0, 2, AdviceLevel.Note)]
    [InlineData("CP_DIST", -1.0, 2, AdviceLevel.Note)]
    public void EachPx4FaultIsNamedWithTheValueToSet(
        string name, double? value, float setTo, AdviceLevel level) =>
        AssertNamed(AutopilotKind.Px4, _goodPx4, name, value, setTo, level);

    [Fact]
    public void TheGravestComesFirst()
    {
        var advice = Judge(AutopilotKind.ArduPilot, new Dictionary<string, float?>
        {
            ["GUID_TIMEOUT"] = 3,
            ["PRX1_TYPE"] = 0,
            ["OA_TYPE"] = 0,
        });

        Assert.Equal(AdviceLevel.Dead, advice[0].Level);
        Assert.Equal(AdviceLevel.Note, advice[^1].Level);
    }

    [Theory]
    [InlineData(2.0, 7.0, 2.0, 2f)]
    [InlineData(2.0, null, null, 2f)]
    [InlineData(2.0, 1.0, 2.0, 0f)]
    [InlineData(0.0, 7.0, 2.0, 0f)]
    public void TheAutopilotsOwnMarginCountsWhereItHearsTheDistances(
        double? proximity, double? avoid, double? margin, float meters)
    {
        var sheet = new ParameterSheet(new Dictionary<string, float?>
        {
            ["PRX1_TYPE"] = (float?)proximity,
            ["AVOID_ENABLE"] = (float?)avoid,
            ["AVOID_MARGIN"] = (float?)margin,
        });

        Assert.Equal(meters, PreflightRules.MarginOf(AutopilotKind.ArduPilot, sheet));
    }

    private static void AssertNamed(
        AutopilotKind kind,
        Dictionary<string, float?> good,
        string name,
        double? value,
        float setTo,
        AdviceLevel level)
    {
        var values = new Dictionary<string, float?>(good) { [name] = (float?)value };

        var advice = Assert.Single(Judge(kind, values));

        Assert.Equal((name, setTo, level), (advice.Name, advice.SetTo, advice.Level));
        Assert.NotEmpty(advice.Why);
    }

    private static IReadOnlyList<ParameterAdvice> Judge(
        AutopilotKind kind, Dictionary<string, float?> values) =>
        PreflightRules.Judge(kind, new ParameterSheet(values), new PreflightContext());
}
