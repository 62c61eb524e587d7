using System.Text;

namespace DroneSeal.GroundStation.Watching;

/// <summary>The terminal that the program runs in: its alternate screen, given back as it was.</summary>
/// <remarks>Rows that did not change are not sent, and what changed is sent in one write between the marks of
/// a synchronised update, so nothing flickers and a slow line carries little.</remarks>
internal sealed class ConsoleTerminal : ITerminal
{
    private const string Enter = "\e[?1049h\e[?25l\e[2J";
    private const string Leave = "\e[0m\e[?25h\e[?1049l";
    private readonly StringBuilder _update = new();
    private readonly List<string> _shown = [];
    private Stream? _output;
    private (int Width, int Height) _size;

    /// <inheritdoc/>
    public int Width => Math.Clamp(Console.WindowWidth, 20, 400);

    /// <inheritdoc/>
    public int Height => Math.Clamp(Console.WindowHeight, 6, 200);

    /// <inheritdoc/>
    public bool HasColor { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb" or "vt100");

    /// <inheritdoc/>
    public void Open()
    {
        _output = Console.OpenStandardOutput();
        Send(Enter);
    }

    /// <inheritdoc/>
    public void Show(IReadOnlyList<string> rows)
    {
        var size = (Width, Height);
        _update.Clear();
        if (size != _size)
        {
            _size = size;
            _shown.Clear();
            _update.Append("\e[0m\e[2J");
        }

        for (var i = 0; i < Math.Min(rows.Count, size.Height); i++)
        {
            if (i >= _shown.Count || _shown[i] != rows[i])
            {
                _update.Append("\e[").Append(i + 1).Append(";1H").Append(rows[i]).Append("\e[0m\e[K");
            }
        }

        _shown.Clear();
        _shown.AddRange(rows);
        if (_update.Length > 0)
        {
            Send($"\e[?2026h{_update}\e[?2026l");
        }
    }

    /// <inheritdoc/>
    public ConsoleKeyInfo? ReadKey() => Console.KeyAvailable ? Console.ReadKey(intercept: true) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_output is null)
        {
            return;
        }

        try
        {
            Send(Leave);
        }
        catch (IOException)
        {
            // The terminal is gone, and with it what was to be given back.
        }

        _output.Dispose();
        _output = null;
    }

    private void Send(string text)
    {
        _output!.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }
}
