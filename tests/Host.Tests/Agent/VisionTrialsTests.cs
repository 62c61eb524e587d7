using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Whose fault it was that vision ended before its set had run well for a while.</summary>
public sealed class VisionTrialsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _set;
    private readonly Pulse _pulse;
    private readonly VisionTrials _trials;
    private string? _onTrial;

    public VisionTrialsTests()
    {
        _set = AdapterSets.Fill(_folder.Path, 1)[0];
        _pulse = Pulse.Open(Path.Combine(_folder.Path, "vision.pulse"));
        _trials = new VisionTrials(_folder.Path, () => _pulse.Stage, () => _onTrial, _ => { });
    }

    public void Dispose()
    {
        _pulse.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData((int)VisionStage.Loading, false)]
    [InlineData((int)VisionStage.Waiting, true)]
    [InlineData((int)VisionStage.Looking, false)]
    [InlineData((int)VisionStage.CameraHangs, true)]
    public void ASetIsToBlameWhereItWasLoadedOrLookedWith(int stage, bool isInnocent)
    {
        for (var i = 0; i <= SetTrialBook.MostAttempts; i++)
        {
            _trials.Begin(_set);
            _pulse.Stage = (VisionStage)stage;
            _trials.End(isOrdered: false);
            _pulse.Reset();
        }

        Assert.Equal(!isInnocent, SetTrialBook.Open(_folder.Path).IsAside(_set));
    }

    [Fact]
    public void ServiceStartsThatAreStoppedInGoodOrderDoNotCount()
    {
        for (var i = 0; i <= SetTrialBook.MostAttempts; i++)
        {
            Assert.Equal(_set, _trials.Begin(_set));
            _pulse.Stage = VisionStage.Looking;
            _trials.End(isOrdered: true);
        }

        Assert.Empty(SetTrialBook.Open(_folder.Path).Trials);
    }

    [Fact]
    public void TheSetThatVisionTookUpSinceIsNotToBlameForAnOrderEither()
    {
        _trials.Begin(null);
        _onTrial = _set;
        SetTrialBook.Open(_folder.Path).TryBegin(_set);

        _trials.End(isOrdered: true);

        Assert.Empty(SetTrialBook.Open(_folder.Path).Trials);
    }
}
