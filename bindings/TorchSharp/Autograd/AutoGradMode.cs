namespace TorchSharp;

/// <summary>Remembers whether gradients were recorded, and puts it back.</summary>
internal sealed class AutoGradMode : IDisposable
{
    private readonly bool _previous;

    internal AutoGradMode(bool enabled)
    {
        _previous = torch.is_grad_enabled();
        NativeError.Check(NativeAutograd.SetGradEnabled(torch.Tensor.ToByte(enabled)));
    }

    public void Dispose() => NativeError.Check(NativeAutograd.SetGradEnabled(torch.Tensor.ToByte(_previous)));
}
