namespace DroneSeal.Vision.Tests;

public sealed class SizePriorsTests
{
    [Theory]
    [InlineData("person")]
    [InlineData("car")]
    [InlineData("fire hydrant")]
    [InlineData("tree")]
    [InlineData("pole")]
    [InlineData("wall")]
    [InlineData("crate")]
    [InlineData("jersey barrier")]
    [InlineData("traffic cone")]
    [InlineData("orange barrel")]
    public void EveryClassOfTheDefaultModelHasASize(string name) => Assert.True(SizePriors.BuiltIn.Has(name));

    [Fact]
    public void AClassThatIsNotListedIsTakenForTheUnknown() =>
        Assert.Same(SizePriors.BuiltIn.Unknown, SizePriors.BuiltIn["kite"]);

    [Fact]
    public void ACardsRangeOfHeightsMakesAPrior()
    {
        var priors = SizePriors.BuiltIn.With("bollard", SizePrior.FromHeights(0.8f, 1.2f));
        Assert.Equal(1.0f, priors["Bollard"].Height, 3);
        Assert.Equal(0.115f, priors["bollard"].HeightSigma, 3);
        Assert.False(SizePriors.BuiltIn.Has("bollard"));
    }

    [Fact]
    public void ARangeOfHeightsThatIsNoneIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SizePrior.FromHeights(1, 0.5f));

    [Fact]
    public void AllKeysAreRead()
    {
        const string text = """
            classes:
              lamp: {height_m: [4, 0.5], width_m: [0.3, 0.1], top_setback_m: 0.1, solid_width_m: 0.2,
                     on_ground: false, whole_seen: false, drift_m: 0.3}
            """;
        var lamp = SizePriors.Read(text, "a.yaml")["lamp"];
        var expected = new SizePrior(4, 0.5f)
        {
            Width = 0.3f,
            WidthSigma = 0.1f,
            TopSetback = 0.1f,
            SolidWidth = 0.2f,
            StandsOnGround = false,
            IsWholeSeen = false,
            DriftSigma = 0.3f,
        };
        Assert.Equal(expected, lamp);
    }

    [Theory]
    [InlineData("classes:\n  cone: {height: [1, 0.1]}", "a.yaml:2: cone.height is not known")]
    [InlineData("classes:\n  cone: {width_m: [1, 0.1]}", "a.yaml:2: cone.height_m is missing")]
    [InlineData("classes:\n  cone: {height_m: 1}", "a.yaml:2: cone.height_m must be [mean, standard")]
    [InlineData("classes:\n  cone: {height_m: [-1, 0.1]}", "a.yaml:2: cone.height_m is -1")]
    [InlineData("classes:\n  cone: {height_m: [1, 0.1], on_ground: perhaps}", "on_ground is perhaps")]
    [InlineData("things:\n  cone: 1", "a.yaml:1: things is not known")]
    [InlineData("classes: [1, 2]", "classes must have named entries")]
    [InlineData("classes: {", "a.yaml:")]
    [InlineData("", "a.yaml:1: the file must hold one document")]
    public void AFaultIsNamedWithItsLine(string text, string fault)
    {
        var thrown = Assert.Throws<VisionException>(() => SizePriors.Read(text, "a.yaml"));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaultsOfAFileAreNamedAtOnce()
    {
        const string text = "classes:\n  a: {height_m: 1}\n  b: {drift_m: -1}";
        var thrown = Assert.Throws<VisionException>(() => SizePriors.Read(text, "a.yaml"));
        Assert.Equal(2, thrown.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void AMissingFileIsAFaultThatNamesIt()
    {
        var thrown = Assert.Throws<VisionException>(() => SizePriors.ReadFile("no-such-file.yaml"));
        Assert.Contains("no-such-file.yaml", thrown.Message, StringComparison.Ordinal);
    }
}
