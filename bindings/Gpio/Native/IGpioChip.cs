namespace System.Device.Gpio.Native;

/// <summary>One chip's lines. A fake stands in for it in tests.</summary>
internal interface IGpioChip : IDisposable
{
    /// <summary>How many lines it has.</summary>
    int LineCount { get; }

    /// <summary>Direction and bias of a line.</summary>
    LineFlags FlagsOf(int offset);

    /// <summary>Reserves a line.</summary>
    /// <param name="offset">Which.</param>
    /// <param name="flags">Direction and bias; none leaves it as it is.</param>
    void Request(int offset, LineFlags flags);

    /// <summary>Changes a reserved line.</summary>
    /// <param name="offset">Which.</param>
    /// <param name="flags">Direction and bias.</param>
    /// <param name="isHigh">Level that an output starts with.</param>
    void Configure(int offset, LineFlags flags, bool isHigh);

    /// <summary>Gives a line back.</summary>
    void Release(int offset);

    /// <summary>The level of a reserved line.</summary>
    bool Read(int offset);

    /// <summary>Drives a reserved output.</summary>
    void Write(int offset, bool isHigh);
}
