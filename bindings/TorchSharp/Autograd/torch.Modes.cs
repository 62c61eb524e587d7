namespace TorchSharp;

// Switches for recording gradients. Each returns the way back.
public static partial class torch
{
    /// <summary>Records no gradients until disposed.</summary>
    public static IDisposable no_grad() => new AutoGradMode(false);

    /// <summary>Records gradients until disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    /// <summary>Records gradients or not until disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    /// <summary>Whether gradients are recorded on this thread.</summary>
    public static bool is_grad_enabled()
    {
        NativeError.Check(NativeAutograd.IsGradEnabled(out var result));
        return result != 0;
    }

    /// <summary>Neither records gradients nor tracks versions until disposed, on the same thread.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether the inference mode is on for this thread.</summary>
    public static bool is_inference_mode_enabled()
    {
        NativeError.Check(NativeAutograd.IsInferenceMode(out var result));
        return result != 0;
    }
}
