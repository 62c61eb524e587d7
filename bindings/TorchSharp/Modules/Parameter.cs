namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns.</summary>
public class Parameter : torch.Tensor
{
    /// <summary>Takes over the native tensor of <paramref name="data"/>, which is invalid afterwards.</summary>
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(data.with_requires_grad(requires_grad).MoveHandle(), register: false)
    {
        DisposeScope.ReplaceWith(data, this);
    }
}
