using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class CodeWarmUpTests
{
    [Fact]
    public void WholeRoomsCanBeCompiledAheadWithoutAFault() =>
        Assert.True(
            CodeWarmUp.Prepare(typeof(ControlLoop).Assembly, typeof(MavlinkConnection).Assembly) > 1000);
}
