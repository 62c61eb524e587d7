using System.Text;

namespace DroneSeal.GroundStation.Watching;

/// <summary>The terminal that the program runs in: its alternate screen, given back as it was.</summary>
/// <remarks>Rows that did not change are not sent, and what changed is sent in one write between the marks of
/// a synchronised update, so nothing flickers and a slow line carries little.</remarks>
internal sealed class ConsoleTerminal : ITerminal
{
    private const string Enter = "\e[?1049h\e[?25l\e[2J";
    private const string Leave = "\e[0m\e[?25h\e[?1049l";
    private readonly ScreenUpdate _update = new();
    private Stream? _output;

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
        if (_update.Of(rows, Width, Height) is { Length: > 0 } update)
        {
            Send(update);
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
