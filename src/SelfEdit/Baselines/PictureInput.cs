using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit;

/// <summary>Turns letterboxed bytes into the network's input, as the weights want it.</summary>
/// <param name="preprocessing">As the weights name it.</param>
/// <param name="inputSize">Pixels a side.</param>
internal sealed class PictureInput(Preprocessing preprocessing, int inputSize)
{
    private readonly float[] _image = new float[3 * inputSize * inputSize];

    /// <summary>The input, <c>[1, 3, S, S]</c>, owned by the caller's scope.</summary>
    internal Tensor Of(ReadOnlySpan<byte> inputBgr)
    {
        var plane = inputSize * inputSize;
        for (var channel = 0; channel < 3; channel++)
        {
            var table = preprocessing.Table(channel);
            var source = preprocessing.IsRgb ? 2 - channel : channel;
            var target = _image.AsSpan(channel * plane, plane);
            for (var pixel = 0; pixel < target.Length; pixel++)
            {
                target[pixel] = table[inputBgr[(pixel * 3) + source]];
            }
        }

        return tensor(_image, [1, 3, inputSize, inputSize]);
    }
}
