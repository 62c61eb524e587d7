namespace TorchSharp;

/// <summary>PyTorch's tensors, gradients, modules and optimizers over the system's libtorch.</summary>
/// <remarks>
/// The part of TorchSharp's public API that this product uses: the same names, signatures, meanings and exceptions.
/// A failing native call throws <see cref="System.Runtime.InteropServices.ExternalException"/> with libtorch's words;
/// a missing native library, <see cref="NotSupportedException"/>.
/// </remarks>
public static partial class torch
{
    /// <summary>The version of libtorch that the shim was built against.</summary>
    public static string __version__ => NativeError.Version();

    /// <summary>The scope that owns new tensors on this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    /// <summary>Opens a scope that owns every tensor made on this thread until it closes.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    /// <summary>Runs an expression in a scope of its own; only its result leaves the scope.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    /// <summary>Does nothing: every call here checks its own status.</summary>
    public static void CheckForErrors()
    {
    }

    /// <summary>Whether an element type is floating point.</summary>
    public static bool is_floating_point(ScalarType type)
    {
        return type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;
    }
}
