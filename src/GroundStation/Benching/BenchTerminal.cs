using DroneSeal.GroundStation.Watching;

namespace DroneSeal.GroundStation.Benching;

/// <summary>A screen of 160 columns that nobody sees; quits when time is up.</summary>
/// <param name="isOver">Whether to press q.</param>
internal sealed class BenchTerminal(Func<bool> isOver) : ITerminal
{
    private readonly ScreenUpdate _update = new();
    private bool _hasPressed;

    public int Width => 160;

    public int Height => 50;

    public bool HasColor => true;

    /// <summary>Screens drawn.</summary>
    internal long Screens { get; private set; }

    /// <summary>Letters that went to the terminal.</summary>
    internal long Letters { get; private set; }

    public void Open()
    {
    }

    public void Show(IReadOnlyList<string> rows)
    {
        Screens++;
        Letters += _update.Of(rows, Width, Height).Length;
    }

    public ConsoleKeyInfo? ReadKey()
    {
        var key = isOver() ? ConsoleKey.Q : ConsoleKey.F;
        if (_hasPressed && key == ConsoleKey.F)
        {
            return null;
        }

        _hasPressed = true;
        return new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false);
    }

    public void Dispose()
    {
    }
}
