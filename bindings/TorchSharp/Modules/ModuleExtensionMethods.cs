namespace TorchSharp;

/// <summary>Moving a module, with its own type kept.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Moves all parts to a device.</summary>
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return (T)module._to(device.type, device.index, non_blocking);
    }

    /// <summary>Moves all parts to a device described in words.</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return module.to(new torch.Device(device), non_blocking);
    }

    /// <summary>Moves all parts to a kind of device.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return (T)module._to(deviceType, deviceIndex, non_blocking);
    }

    /// <summary>Brings all floating-point parts to an element type.</summary>
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return (T)module._to(type, non_blocking);
    }

    /// <summary>Moves all parts to a device and an element type.</summary>
    public static T to<T>(
        this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return (T)module._to(device, type, non_blocking);
    }

    /// <summary>Moves all parts to the processor's memory.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return module.to(DeviceType.CPU, -1, non_blocking);
    }

    /// <summary>Moves all parts to a CUDA device.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : torch.nn.Module
    {
        return module.to(DeviceType.CUDA, deviceIndex, non_blocking);
    }
}
