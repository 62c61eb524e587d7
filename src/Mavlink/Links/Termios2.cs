using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink;

/// <summary><c>struct termios2</c> of asm-generic/termbits.h: line settings with the speed as a plain
/// number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Termios2
{
    private const uint EightBits = 0x30;
    private const uint ReceiverOn = 0x80;
    private const uint IgnoreModemLines = 0x800;
    private const uint SpeedIsNumber = 0x1000;
    private const int MinimumCharacters = 6;

    internal uint InputFlags;
    internal uint OutputFlags;
    internal uint ControlFlags;
    internal uint LocalFlags;
    internal byte LineDiscipline;
    internal ControlCharacters Characters;
    internal uint InputBitsPerSecond;
    internal uint OutputBitsPerSecond;

    /// <summary>Bytes pass as they are: 8 data bits, no parity, 1 stop bit, no flow control, no line
    /// editing.</summary>
    internal void MakeRaw(int bitsPerSecond)
    {
        InputFlags = 0;
        OutputFlags = 0;
        LocalFlags = 0;
        ControlFlags = EightBits | ReceiverOn | IgnoreModemLines | SpeedIsNumber;
        InputBitsPerSecond = (uint)bitsPerSecond;
        OutputBitsPerSecond = (uint)bitsPerSecond;
        Characters = default;

        // With a minimum of one, an empty line says "try again" and zero bytes can only mean that the device
        // is gone.
        Characters[MinimumCharacters] = 1;
    }

    /// <summary><c>c_cc</c>: special characters and counts.</summary>
    [InlineArray(19)]
    internal struct ControlCharacters
    {
        private byte _first;
    }
}
