namespace System.Device.Gpio;

/// <summary>How a pin is used.</summary>
public enum PinMode
{
    /// <summary>It is read.</summary>
    Input,

    /// <summary>It is driven.</summary>
    Output,

    /// <summary>It is read, and the chip pulls it low where nothing else drives it.</summary>
    InputPullDown,

    /// <summary>It is read, and the chip pulls it high where nothing else drives it.</summary>
    InputPullUp,
}
