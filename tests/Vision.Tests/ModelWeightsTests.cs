using DroneSeal.Tests;

namespace DroneSeal.Vision.Tests;

public sealed class ModelWeightsTests
{
    [SkippableTheory]
    [InlineData("yolox_nano_coco", "bgr-bytes")]
    [InlineData("yolox_nano_coco_legacy_v010", "rgb-imagenet")]
    public void BothSharedFilesLoadWithTheirOwnPreprocessing(string file, string preprocessing)
    {
        var weights = ModelWeights.Load(SharedData.Require("weights", file + ".safetensors"));

        Assert.Equal(preprocessing, weights.Preprocessing.Name);
        Assert.Equal(904_463, weights.Values.Values.Sum(values => values.Length));
    }

    [Fact]
    public void SavedWeightsKeepTheirHashAndPreprocessing()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");
        var weights = TestHead.Weights();
        try
        {
            weights.Save(path);
            var read = ModelWeights.Load(path);

            Assert.Equal(weights.Sha256, read.Sha256);
            Assert.Equal("bgr-bytes", read.Preprocessing.Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void OneChangedBitChangesTheHash()
    {
        var arrays = TestHead.Weights().Tensors.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var bias = arrays["head.obj_preds.2.bias"];
        arrays["head.obj_preds.2.bias"] = bias with { Values = [MathF.BitIncrement(bias.Values[0])] };

        var changed = ModelWeights.FromArrays(arrays, Preprocessing.BgrBytes, "changed");

        Assert.NotEqual(TestHead.Weights().Sha256, changed.Sha256);
    }

    [Fact]
    public void AFileThatDoesNotSayHowItsInputIsPreparedIsRefused()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");
        SafeTensors.WriteFile(path, [], new Dictionary<string, string>());
        try
        {
            var error = Assert.Throws<VisionException>(() => ModelWeights.Load(path));

            Assert.Contains("preprocessing", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
