using TorchSharp;

namespace DroneSeal.TorchSharp.Tests;

public sealed class LibraryTests
{
    [Fact]
    public void AMissingShimIsExplainedInOneSentence()
    {
        var text = NativeLibraryLoader.Explain(["/nowhere/libdroneseal_torch.so"]);

        Assert.Contains("cmake", text, StringComparison.Ordinal);
        Assert.Contains(NativeLibraryLoader.PathVariable, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void AShimWhoseLibtorchIsMissingNamesThePackages()
    {
        var broken = Path.GetTempFileName();
        try
        {
            var text = NativeLibraryLoader.Explain([broken]);

            Assert.Contains("libtorch-dev libopenblas0-pthread", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', text);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Fact]
    public void TheNumberOfThreadsIsWhatWasSet()
    {
        var before = torch.get_num_threads();
        torch.set_num_threads(2);

        Assert.Equal(2, torch.get_num_threads());
        torch.set_num_threads(before);
    }

    [Fact]
    public void WithoutACudaDeviceAskingForOneSaysSo()
    {
        if (torch.cuda.is_available())
        {
            Assert.True(torch.cuda.device_count() > 0);
            return;
        }

        Assert.Throws<InvalidOperationException>(() => torch.zeros(1, device: new torch.Device("cuda")));
    }
}
