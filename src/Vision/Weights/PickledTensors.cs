using System.Buffers.Binary;

namespace DroneSeal.Vision;

/// <summary>Turns a pickled view and its storage's bytes into a plain array.</summary>
internal static class PickledTensors
{
    internal static TensorArray ToArray(PickledTensor tensor, Func<string, byte[]> storage, string name, string what)
    {
        var bytes = storage(tensor.Storage.Key);
        var width = Width(tensor.Storage.Type, name, what);
        var count = Count(tensor, name, what);
        var values = new float[count];
        var index = new long[tensor.Shape.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var at = tensor.Offset;
            for (var axis = 0; axis < index.Length; axis++)
            {
                at += index[axis] * tensor.Strides[axis];
            }

            if (at < 0 || at >= bytes.Length / width)
            {
                throw TorchCheckpoint.Refused(what, $"places {name} outside its data");
            }

            values[i] = Value(tensor.Storage.Type, bytes.AsSpan((int)at * width));
            Advance(index, tensor.Shape);
        }

        return new TensorArray(tensor.Shape, values);
    }

    private static void Advance(long[] index, long[] shape)
    {
        for (var axis = index.Length - 1; axis >= 0; axis--)
        {
            if (++index[axis] < shape[axis])
            {
                return;
            }

            index[axis] = 0;
        }
    }

    private static int Count(PickledTensor tensor, string name, string what)
    {
        var count = 1L;
        foreach (var size in tensor.Shape)
        {
            if (size < 0 || (size > 0 && count > (1 << 28) / size))
            {
                throw TorchCheckpoint.Refused(what, $"gives {name} an impossible shape");
            }

            count *= size;
        }

        return tensor.Strides.Length == tensor.Shape.Length
            ? (int)count
            : throw TorchCheckpoint.Refused(what, $"gives {name} as many strides as it has not axes");
    }

    private static int Width(string type, string name, string what) => type switch
    {
        "FloatStorage" => 4,
        "HalfStorage" or "BFloat16Storage" => 2,
        "LongStorage" or "DoubleStorage" => 8,
        _ => throw TorchCheckpoint.Refused(what, $"holds {name} as {type}, which is not read"),
    };

    private static float Value(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "FloatStorage" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        "HalfStorage" => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        "BFloat16Storage" => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16),
        "LongStorage" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
    };
}
