using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Device.Gpio.Native;

/// <summary><c>struct gpiochip_info</c> of linux/gpio.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ChipInfo
{
    public Name Name;
    public Name Label;
    public uint Lines;
}

/// <summary>A name of at most 31 bytes and its zero.</summary>
[InlineArray(32)]
internal struct Name
{
    private byte _first;
}

/// <summary><c>struct gpio_v2_line_attribute</c>: id 2 is the first level of outputs, a bit a line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineAttribute
{
    public uint Id;
    public uint Padding;
    public ulong Value;
}

/// <summary><c>struct gpio_v2_line_config_attribute</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ConfigAttribute
{
    public LineAttribute Attribute;
    public ulong Mask;
}

/// <summary>The ten attributes that a configuration has room for.</summary>
[InlineArray(10)]
internal struct ConfigAttributes
{
    private ConfigAttribute _first;
}

/// <summary>The ten attributes that a line's description has room for.</summary>
[InlineArray(10)]
internal struct LineAttributes
{
    private LineAttribute _first;
}

/// <summary>Five words that must be zero.</summary>
[InlineArray(5)]
internal struct FiveWords
{
    private uint _first;
}

/// <summary>Four words that must be zero.</summary>
[InlineArray(4)]
internal struct FourWords
{
    private uint _first;
}

/// <summary>The lines of a request, as offsets on their chip.</summary>
[InlineArray(64)]
internal struct LineOffsets
{
    private uint _first;
}

/// <summary><c>struct gpio_v2_line_config</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineConfig
{
    public ulong Flags;
    public uint AttributeCount;
    public FiveWords Padding;
    public ConfigAttributes Attributes;
}

/// <summary><c>struct gpio_v2_line_request</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineRequest
{
    public LineOffsets Offsets;
    public Name Consumer;
    public LineConfig Config;
    public uint LineCount;
    public uint EventBufferSize;
    public FiveWords Padding;
    public int Descriptor;
}

/// <summary><c>struct gpio_v2_line_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineInfo
{
    public Name Name;
    public Name Consumer;
    public uint Offset;
    public uint AttributeCount;
    public ulong Flags;
    public LineAttributes Attributes;
    public FourWords Padding;
}

/// <summary><c>struct gpio_v2_line_values</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LineValues
{
    public ulong Bits;
    public ulong Mask;
}
