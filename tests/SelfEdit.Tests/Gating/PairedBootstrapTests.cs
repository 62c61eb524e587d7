namespace DroneSeal.SelfEdit.Tests;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void NoiseAroundZeroStaysWithinItsBand()
    {
        var random = new Random(5);
        var misses = 0;
        for (var round = 0; round < 100; round++)
        {
            var gain = PairedBootstrap.Measure([.. Noise(random, 40, 0)], 200, random);
            misses += gain.Mean > 2 * gain.StandardError ? 1 : 0;
        }

        Assert.InRange(misses, 0, 8);
    }

    [Fact]
    public void ARealGainIsSeen()
    {
        var random = new Random(6);
        var gain = PairedBootstrap.Measure([.. Noise(random, 40, 1)], 200, random);

        Assert.True(gain.Mean > 2 * gain.StandardError);
    }

    [Fact]
    public void TheSameSeedMeasuresTheSame()
    {
        float[] differences = [1, 2, 3, -1, 0.5f];

        Assert.Equal(
            PairedBootstrap.Measure(differences, 100, new Random(1)), PairedBootstrap.Measure(differences, 100, new Random(1)));
    }

    private static IEnumerable<float> Noise(Random random, int count, float mean) =>
        Enumerable.Range(0, count).Select(_ => mean + (float)(random.NextDouble() - 0.5) * 2);
}
