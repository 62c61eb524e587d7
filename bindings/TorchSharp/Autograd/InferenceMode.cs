namespace TorchSharp;

/// <summary>Holds libtorch's guard of the inference mode.</summary>
internal sealed class InferenceMode : IDisposable
{
    private nint _guard;

    internal InferenceMode(bool enabled)
    {
        NativeError.Check(NativeAutograd.InferenceModeEnter(torch.Tensor.ToByte(enabled), out _guard));
    }

    public void Dispose()
    {
        if (_guard != 0)
        {
            NativeError.Check(NativeAutograd.InferenceModeExit(_guard));
            _guard = 0;
        }
    }
}
