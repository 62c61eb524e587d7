using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The <c>ds_options_value</c> of <c>ds_api.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeOptions
{
    private readonly sbyte _dtype;
    private readonly sbyte _deviceType;
    private readonly byte _requiresGrad;
    private readonly byte _unused;
    private readonly int _deviceIndex;

    /// <summary>Options in which null leaves the choice to libtorch.</summary>
    internal NativeOptions(torch.ScalarType? dtype, torch.Device? device, bool requiresGrad)
    {
        _dtype = dtype is { } type ? (sbyte)type : (sbyte)-1;
        _deviceType = device is null ? (sbyte)-1 : (sbyte)device.type;
        _deviceIndex = device?.index ?? -1;
        _requiresGrad = requiresGrad ? (byte)1 : (byte)0;
        _unused = 0;
    }
}
