namespace DroneSeal.GroundStation.Watching;

/// <summary>A screen of rows and columns, and keys. One thread.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>Columns now; people resize their windows.</summary>
    int Width { get; }

    /// <summary>Rows now.</summary>
    int Height { get; }

    /// <summary>Whether colours may be used.</summary>
    bool HasColor { get; }

    /// <summary>Takes over the screen.</summary>
    void Open();

    /// <summary>Shows a whole screen, rows with escape sequences of their own; sends what changed.</summary>
    void Show(IReadOnlyList<string> rows);

    /// <summary>The next key that was pressed; null without one.</summary>
    ConsoleKeyInfo? ReadKey();
}
