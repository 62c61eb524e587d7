using Spectre.Console;

namespace DroneSeal.GroundStation.Watching;

/// <summary>One line of a panel: pieces of text, each with its tone.</summary>
internal sealed class ScreenLine
{
    private static readonly Style[] _styles =
    [
        Style.Plain,
        new(decoration: Decoration.Bold),
        new(Color.Grey),
        new(Color.Green),
        new(Color.Yellow),
        new(Color.Red, decoration: Decoration.Bold),
    ];

    private readonly List<(string Text, Tone Tone)> _pieces = [];

    internal ScreenLine(string text, Tone tone = Tone.Plain) => _pieces.Add((text, tone));

    /// <summary>Adds a piece.</summary>
    internal ScreenLine Add(string text, Tone tone = Tone.Plain)
    {
        _pieces.Add((text, tone));
        return this;
    }

    /// <summary>Appends what fits to a paragraph, and ends the line.</summary>
    internal void AppendTo(Paragraph paragraph, int width)
    {
        foreach (var (text, tone) in _pieces)
        {
            var fit = text.Length <= width ? text : Cut(text, width);
            paragraph.Append(fit, _styles[(int)tone]);
            width -= fit.Length;
        }
    }

    private static string Cut(string text, int width) => width switch
    {
        <= 0 => "",
        1 => "…",
        _ => text[..(width - 1)] + "…",
    };
}
