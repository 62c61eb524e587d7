namespace TorchSharp;

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    private static readonly Device _cuda = new(DeviceType.CUDA);
    private static Device _defaultDevice = CPU;
    private static ScalarType _defaultType = ScalarType.Float32;

    /// <summary>The current CUDA device.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Device CUDA => InitializeDevice(_cuda);

    /// <summary>Reads <c>"cpu"</c> or <c>"cuda:1"</c>, and checks that the device can be used.</summary>
    public static Device device(string description) => InitializeDevice(new Device(description));

    /// <summary>A device by its kind in words, checked for use.</summary>
    public static Device device(string deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    /// <summary>A device by its kind, checked for use.</summary>
    public static Device device(DeviceType deviceType, int index = -1)
    {
        return InitializeDevice(new Device(deviceType, index));
    }

    /// <summary>The CUDA device number <paramref name="index"/>, unchecked.</summary>
    public static Device device(int index) => new(DeviceType.CUDA, index);

    /// <summary>Whether a kind of device can be used here.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType)
    {
        return deviceType switch
        {
            DeviceType.MPS => false,
            DeviceType.CUDA => cuda.is_available(),
            _ => true,
        };
    }

    /// <summary>Checks that a kind of device can be used here.</summary>
    /// <exception cref="InvalidOperationException">It can not.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType != DeviceType.CPU && !TryInitializeDeviceType(deviceType))
        {
            throw new InvalidOperationException(
                $"Torch device type {deviceType} did not initialise on the current machine: use 'cpu', or a machine "
                + "and a libtorch that have it.");
        }
    }

    /// <summary>The device given, or the default one; checked for use.</summary>
    public static Device InitializeDevice(Device? device)
    {
        device ??= _defaultDevice;
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>The device of new tensors that name none.</summary>
    public static Device get_default_device() => _defaultDevice;

    /// <summary>Sets the device of new tensors that name none.</summary>
    public static void set_default_device(Device device) => _defaultDevice = device;

    /// <summary>The element type of new tensors that name none.</summary>
    public static ScalarType get_default_dtype() => _defaultType;

    /// <summary>Sets the element type of new tensors that name none.</summary>
    public static void set_default_dtype(ScalarType dtype) => _defaultType = dtype;
}
