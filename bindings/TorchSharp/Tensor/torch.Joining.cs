namespace TorchSharp;

// Several tensors made one.
public static partial class torch
{
    /// <summary>Tensors laid end to end along a dimension.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0)
    {
        return tensors.Count switch
        {
            0 => throw new ArgumentException("At least one tensor is needed.", nameof(tensors)),
            1 => tensors[0].alias(),
            _ => Join(tensors, dim, stacked: false),
        };
    }

    /// <summary>Tensors laid end to end along a dimension.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => cat((IList<Tensor>)tensors, dim);

    /// <summary>Tensors laid end to end along a dimension.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat((IList<Tensor>)tensors.ToArray(), dim);

    /// <summary>Tensors laid end to end along a dimension.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors laid side by side along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        return Join(tensors as IList<Tensor> ?? tensors.ToArray(), dim, stacked: true);
    }

    private static unsafe Tensor Join(IList<Tensor> tensors, long dim, bool stacked)
    {
        const int MostOnStack = 64;
        var handles = tensors.Count <= MostOnStack ? stackalloc nint[tensors.Count] : new nint[tensors.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            handles[i] = tensors[i].Handle;
        }

        fixed (nint* values = handles)
        {
            var status = stacked
                ? NativeShape.Stack(values, handles.Length, dim, out var result)
                : NativeShape.Cat(values, handles.Length, dim, out result);
            return Tensor.New(status, result, tensors);
        }
    }
}
