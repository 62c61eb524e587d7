using System.IO.Compression;

namespace DroneSeal.Vision.Tests;

/// <summary>The fixtures were written by PyTorch 1.13; <c>Fixtures/make_checkpoints.py</c> is how.</summary>
public sealed class TorchCheckpointTests
{
    [Fact]
    public void AnUpstreamStyleCheckpointGivesItsModelsArrays()
    {
        var arrays = TorchCheckpoint.ReadFile(Fixture("block.pth"));

        Assert.Equal(
            ["bn.bias", "bn.running_mean", "bn.running_var", "bn.weight", "conv.weight"],
            arrays.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([3L, 2, 1, 1], arrays["conv.weight"].Shape);
        Assert.Equal([0f, 1, 2, 3, 4, 5], arrays["conv.weight"].Values);
        Assert.Equal([1f, 2, 3], arrays["bn.running_mean"].Values);
    }

    [Fact]
    public void ViewsAreReadWithTheirOffsetsAndStrides()
    {
        var arrays = TorchCheckpoint.ReadFile(Fixture("views.pth"));

        Assert.Equal([4L, 3], arrays["turned"].Shape);
        Assert.Equal([0f, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11], arrays["turned"].Values);
        Assert.Equal([6f, 10], arrays["part"].Values);
        Assert.Equal([1.5f], arrays["half"].Values);
    }

    [Theory]
    [InlineData("attack.pth", "system")]
    [InlineData("eval.pth", "eval")]
    public void APickleThatWantsSomethingRunIsRefusedByName(string file, string wanted)
    {
        var error = Assert.Throws<VisionException>(() => TorchCheckpoint.ReadFile(Fixture(file)));

        Assert.Contains(wanted, error.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was executed", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("/tmp/droneseal-was-here"));
    }

    [Theory]
    [InlineData(new byte[] { 0x80, 2, (byte)'i', (byte)'o', (byte)'s', 10, (byte)'x', 10, (byte)'.' }, "0x69")]
    [InlineData(new byte[] { 0x80, 4, (byte)'.' }, "protocol 4")]
    [InlineData(new byte[] { 0x80, 2, (byte)'t', (byte)'.' }, "damaged")]
    [InlineData(new byte[] { 0x80, 2, (byte)'X', 255, 255, 255, 255 }, "damaged")]
    [InlineData(new byte[] { 0x80, 2, (byte)'K', 1, (byte)'.' }, "no dictionary")]
    [InlineData(new byte[] { 0x80, 2 }, "damaged")]
    public void AnUnknownOrDamagedPickleIsRefusedWithAReason(byte[] pickle, string reason)
    {
        using var stream = Zip(pickle);

        var error = Assert.Throws<VisionException>(() => TorchCheckpoint.Read(stream, "pickle"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CutOrChangedCheckpointsAreReadOrRefusedButNeverCrash()
    {
        var bytes = File.ReadAllBytes(Fixture("block.pth"));
        var random = new Random(5);
        for (var i = 0; i < 1500; i++)
        {
            var changed = bytes[..(i % 3 == 0 ? random.Next(bytes.Length) : bytes.Length)];
            for (var flips = random.Next(4); flips > 0 && changed.Length > 0; flips--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(new MemoryStream(changed));
        }
    }

    [Fact]
    public void ChangedPicklesAreReadOrRefusedButNeverCrash()
    {
        using var zip = ZipFile.OpenRead(Fixture("block.pth"));
        using var source = zip.Entries.First(entry => entry.Name == "data.pkl").Open();
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        var random = new Random(6);
        for (var i = 0; i < 1500; i++)
        {
            var changed = copy.ToArray();
            for (var flips = 1 + random.Next(3); flips > 0; flips--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(Zip(changed));
        }
    }

    [Fact]
    public void AFileThatIsNoZipIsRefused()
    {
        using var stream = new MemoryStream([1, 2, 3, 4]);

        Assert.Throws<VisionException>(() => TorchCheckpoint.Read(stream, "noise"));
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private static MemoryStream Zip(byte[] pickle)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("archive/data.pkl").Open();
            entry.Write(pickle);
        }

        stream.Position = 0;
        return stream;
    }

    private static void ReadOrRefuse(MemoryStream stream)
    {
        using (stream)
        {
            try
            {
                TorchCheckpoint.Read(stream, "fuzz");
            }
            catch (VisionException)
            {
                // Refusing is an answer.
            }
        }
    }
}
