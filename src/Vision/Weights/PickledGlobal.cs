namespace DroneSeal.Vision;

/// <summary>A constructor that a checkpoint may name. The list is closed; everything else is refused.</summary>
internal sealed class PickledGlobal
{
    private readonly string _name;

    private PickledGlobal(string name) => _name = name;

    /// <summary>The constructor of this name.</summary>
    /// <exception cref="VisionException">The name is not on the list.</exception>
    internal static PickledGlobal Known(string module, string name, string what) => (module, name) switch
    {
        ("collections", "OrderedDict") => new(name),
        ("torch._utils", "_rebuild_tensor_v2") => new(name),
        ("torch._utils", "_rebuild_parameter") => new(name),
        ("torch", "FloatStorage" or "HalfStorage" or "BFloat16Storage" or "LongStorage" or "DoubleStorage") => new(name),
        _ => throw TorchCheckpoint.Refused(what, $"wants {module}.{name}, which is not on the list of what arrays need"),
    };

    /// <summary>The storage that a persistent id names.</summary>
    internal static PickledStorage Storage(object? id, string what) =>
        id is object?[] and ["storage", PickledGlobal type, string key, string, long count]
            && type._name.EndsWith("Storage", StringComparison.Ordinal) && key.All(char.IsAsciiDigit)
            ? new PickledStorage(type._name, key, count)
            : throw TorchCheckpoint.Refused(what, "names array data in a way that is not known");

    /// <summary>What the constructor makes of these arguments.</summary>
    internal object? Construct(object?[] arguments, string what) => (_name, arguments) switch
    {
        ("OrderedDict", []) => new PickledDictionary(),
        ("_rebuild_tensor_v2", [PickledStorage storage, long offset, object?[] shape, object?[] strides, ..]) =>
            new PickledTensor(storage, offset, Integers(shape, what), Integers(strides, what)),
        ("_rebuild_parameter", [PickledTensor tensor, ..]) => tensor,
        _ => throw TorchCheckpoint.Refused(what, $"calls {_name} with arguments that are not known"),
    };

    private static long[] Integers(object?[] values, string what) =>
        [.. values.Select(value => value as long? ?? throw TorchCheckpoint.Refused(what, "gives an array a shape that is no number"))];
}
