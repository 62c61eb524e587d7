using DroneSeal.GroundStation.Watching;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>A terminal that presses its keys one a screen and remembers what was shown.</summary>
internal sealed class FakeTerminal(int width, int height, params ConsoleKey[] keys) : ITerminal
{
    private int _shown;
    private int _pressed;

    public int Width => width;

    public int Height => height;

    public bool HasColor => false;

    public List<string> Screens { get; } = [];

    /// <summary>Screens between two keys.</summary>
    public int Patience { get; init; } = 20;

    public bool IsOpen { get; private set; }

    public void Open() => IsOpen = true;

    public void Show(IReadOnlyList<string> rows)
    {
        _shown++;
        Screens.Add(string.Join('\n', rows.Select(row => row.TrimEnd())));
    }

    public ConsoleKeyInfo? ReadKey()
    {
        if (_shown < (_pressed + 1) * Patience || _pressed >= keys.Length)
        {
            return null;
        }

        return new ConsoleKeyInfo('\0', keys[_pressed++], shift: false, alt: false, control: false);
    }

    public void Dispose() => IsOpen = false;
}
