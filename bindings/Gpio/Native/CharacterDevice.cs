using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Gpio.Native;

/// <summary>A chip behind <c>/dev/gpiochipN</c>.</summary>
internal sealed class CharacterDevice : IGpioChip
{
    private const uint OutputValues = 2;

    private readonly string _path;
    private readonly SafeFileHandle _chip;
    private readonly Dictionary<int, SafeFileHandle> _lines = [];

    private CharacterDevice(string path, SafeFileHandle chip, int lineCount)
    {
        _path = path;
        _chip = chip;
        LineCount = lineCount;
    }

    public int LineCount { get; }

    /// <summary>Opens a chip.</summary>
    /// <exception cref="PlatformNotSupportedException">There is no such device, or it is no GPIO chip.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not open it.</exception>
    internal static CharacterDevice Open(string path)
    {
        SafeFileHandle chip;
        try
        {
            chip = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlatformNotSupportedException(
                $"There is no {path}: this machine has no such GPIO chip (gpiodetect lists those that it has).", fault);
        }

        var info = default(ChipInfo);
        var error = NativeGpio.Call(chip, NativeGpio.GetChipInfo, ref info);
        if (error != 0)
        {
            chip.Dispose();
            throw new PlatformNotSupportedException(
                $"{path} is no GPIO character device: {Marshal.GetPInvokeErrorMessage(error)}.");
        }

        return new CharacterDevice(path, chip, (int)info.Lines);
    }

    public LineFlags FlagsOf(int offset)
    {
        var info = new LineInfo { Offset = (uint)offset };
        Require(NativeGpio.Call(_chip, NativeGpio.GetLineInfo, ref info), offset, "describe");
        return (LineFlags)info.Flags;
    }

    public void Request(int offset, LineFlags flags)
    {
        var request = new LineRequest { LineCount = 1 };
        request.Offsets[0] = (uint)offset;
        "droneseal"u8.CopyTo(request.Consumer);
        request.Config.Flags = (ulong)flags;
        Require(NativeGpio.Call(_chip, NativeGpio.GetLine, ref request), offset, "reserve");
        _lines[offset] = new SafeFileHandle(request.Descriptor, ownsHandle: true);
    }

    public void Configure(int offset, LineFlags flags, bool isHigh)
    {
        var config = new LineConfig { Flags = (ulong)flags };
        if (flags.HasFlag(LineFlags.Output))
        {
            config.AttributeCount = 1;
            config.Attributes[0] = new ConfigAttribute
            {
                Attribute = new LineAttribute { Id = OutputValues, Value = isHigh ? 1ul : 0 },
                Mask = 1,
            };
        }

        Require(NativeGpio.Call(_lines[offset], NativeGpio.SetConfig, ref config), offset, "configure");
    }

    public void Release(int offset)
    {
        if (_lines.Remove(offset, out var line))
        {
            line.Dispose();
        }
    }

    public bool Read(int offset)
    {
        var values = new LineValues { Mask = 1 };
        Require(NativeGpio.Call(_lines[offset], NativeGpio.GetValues, ref values), offset, "read");
        return (values.Bits & 1) != 0;
    }

    public void Write(int offset, bool isHigh)
    {
        var values = new LineValues { Mask = 1, Bits = isHigh ? 1ul : 0 };
        Require(NativeGpio.Call(_lines[offset], NativeGpio.SetValues, ref values), offset, "write");
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
        {
            line.Dispose();
        }

        _lines.Clear();
        _chip.Dispose();
    }

    private void Require(int error, int offset, string verb)
    {
        if (error != 0)
        {
            throw new IOException($"Cannot {verb} line {offset} of {_path}: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }
}
