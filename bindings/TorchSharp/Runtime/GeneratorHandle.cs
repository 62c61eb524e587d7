using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Owns one random generator on the native heap.</summary>
internal sealed class GeneratorHandle : SafeHandle
{
    internal GeneratorHandle(nint generator)
        : base(0, ownsHandle: true)
    {
        SetHandle(generator);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => NativeRuntime.GeneratorFree(handle) == 0;
}
