using System.Runtime;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Tests.Flying;

public sealed class QuietHeapTests
{
    [Fact]
    public void WhenAQuarterWasUsedItIsCollectedAndTheRegionIsNotBegunAnew()
    {
        QuietHeap.TryBegin();
        for (var used = 0L; used < QuietHeap.WornBytes; used += 1 << 16)
        {
            GC.KeepAlive(new byte[1 << 16]);
        }

        Assert.True(QuietHeap.Renew());
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void TheBudgetIsToldTheRuntimeInHexadecimal() =>
        Assert.Equal(new("DOTNET_GCgen0size", "0x3000000"), QuietHeap.Setting(48 << 20));
}
