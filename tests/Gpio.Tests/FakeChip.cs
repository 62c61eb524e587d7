using System.Device.Gpio.Native;

namespace DroneSeal.Gpio.Tests;

/// <summary>Lines in memory; the log holds what was asked of them.</summary>
internal sealed class FakeChip : IGpioChip
{
    internal List<string> Log { get; } = [];

    internal Dictionary<int, LineFlags> Flags { get; } = [];

    internal Dictionary<int, bool> Levels { get; } = [];

    internal bool IsDisposed { get; private set; }

    public int LineCount => 8;

    public LineFlags FlagsOf(int offset) => Flags.GetValueOrDefault(offset, LineFlags.Input);

    public void Request(int offset, LineFlags flags) => Log.Add($"request {offset}");

    public void Configure(int offset, LineFlags flags, bool isHigh)
    {
        Flags[offset] = flags;
        if (flags.HasFlag(LineFlags.Output))
        {
            Levels[offset] = isHigh;
        }

        Log.Add($"configure {offset} {flags} {isHigh}");
    }

    public void Release(int offset) => Log.Add($"release {offset}");

    public bool Read(int offset) => Levels.GetValueOrDefault(offset);

    public void Write(int offset, bool isHigh)
    {
        Levels[offset] = isHigh;
        Log.Add($"write {offset} {isHigh}");
    }

    public void Dispose() => IsDisposed = true;
}
