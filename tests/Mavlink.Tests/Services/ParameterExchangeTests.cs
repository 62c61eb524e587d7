using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class ParameterExchangeTests : IDisposable
{
    private Wire _wire;
    private FakeParameters _vehicle;
    private ParameterExchange _parameters;

    public ParameterExchangeTests() => Use("perfect", 0, ParameterEncoding.Cast);

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireAParameterIsSetAndReadBack(string wire, int seed)
    {
        Use(wire, seed, (ParameterEncoding)(seed % 2));
        _vehicle.Add("PRX1_TYPE", 0, MavParamType.Int8);
        _vehicle.Add("GUID_TIMEOUT", 3, MavParamType.Real32);
        var whole = _parameters.Set("PRX1_TYPE", 2, _wire.Now);
        var real = _parameters.Set("GUID_TIMEOUT", 0.5, _wire.Now);

        Assert.True(_wire.Until(() => whole.IsDone && real.IsDone, 60));
        Assert.Equal(ParameterOutcome.Done, whole.Outcome);
        Assert.Equal(ParameterOutcome.Done, real.Outcome);
        Assert.Equal(2, _vehicle["PRX1_TYPE"]);
        Assert.Equal(0.5, _vehicle["GUID_TIMEOUT"]);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireAllParametersAreRead(string wire, int seed)
    {
        Use(wire, seed, ParameterEncoding.Cast);
        Fill(300);
        _parameters.ReadAll(_wire.Now);

        Assert.True(_wire.Until(() => _parameters.ListProgress.State != ParameterListState.Reading, 120));
        var complete = new ParameterListProgress(ParameterListState.Complete, 300, 300);
        Assert.Equal(complete, _parameters.ListProgress);
        Assert.Equal(300, _parameters.Values.Count);
        Assert.Equal(299, _parameters.Values["P_299"].Value);
    }

    [Fact]
    public void AnAbsentParameterTimesOutInWords()
    {
        var pending = _parameters.Read("NO_SUCH", _wire.Now);

        Assert.True(_wire.Until(() => pending.IsDone, 25));
        Assert.Equal(ParameterOutcome.TimedOut, pending.Outcome);
        Assert.Contains("NO_SUCH", pending.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void AValueThatIsNotTakenOverIsRefusedInWords()
    {
        _vehicle.Add("AVOID_MARGIN", 2, MavParamType.Real32);
        _vehicle.Stubborn.Add("AVOID_MARGIN");
        var pending = _parameters.Set("AVOID_MARGIN", 5, _wire.Now);

        Assert.True(_wire.Until(() => pending.IsDone, 25));
        Assert.Equal("AVOID_MARGIN stays at 2; 5 was asked for", pending.Words);
    }

    [Fact]
    public void AParameterThatHasTheValueAlreadyIsNotSet()
    {
        _vehicle.Add("PRX_FILT", 0.25, MavParamType.Real32);
        var pending = _parameters.Set("PRX_FILT", 0.25, _wire.Now);
        _wire.Run(0.1);

        Assert.Equal(ParameterOutcome.Done, pending.Outcome);
        Assert.Equal(0, _vehicle.SetCount);
    }

    [Fact]
    public void WhenTheListBreaksOffItEndsIncomplete()
    {
        Fill(50);
        _parameters.ReadAll(_wire.Now);
        _wire.Run(0.03);
        _wire.FarLink.IsCut = true;

        Assert.True(_wire.Until(() => _parameters.ListProgress.State == ParameterListState.Incomplete, 20));
        Assert.InRange(_parameters.ListProgress.Received, 1, 49);
    }

    [Fact]
    public void ANameThatIsTooLongIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => _parameters.Read("SEVENTEEN_LETTERS", _wire.Now));

    private void Fill(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _vehicle.Add($"P_{i}", i, MavParamType.Int16);
        }
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_wire), nameof(_vehicle), nameof(_parameters))]
    private void Use(string wire, int seed, ParameterEncoding encoding)
    {
        _wire?.Dispose();
        _wire = new Wire(wire, seed);
        _vehicle = new FakeParameters(_wire.Far, encoding);
        _parameters = new ParameterExchange(_wire.Near, Wire.Autopilot) { Encoding = encoding };
        _wire.OnFar = _vehicle.Receive;
        _wire.OnNear = _parameters.Receive;
        _wire.OnTick = now =>
        {
            _vehicle.Tick(now);
            _parameters.Tick(now);
        };
    }
}
