using System.Globalization;
using System.Text;
using DroneSeal.GroundStation.Output;
using Spectre.Console;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Draws a model as rows of text, 80 by 24 or larger. Knows no terminal. One thread.</summary>
internal sealed class WatchScreen : IDisposable
{
    private const int Wide = 120;
    private const int NarrowestFrames = 60;
    private const int LowestFrames = 20;
    private const int Border = 4;
    private readonly StringWriter _text = new(new StringBuilder(16_384), CultureInfo.InvariantCulture);
    private readonly IAnsiConsole _console;
    private readonly ScreenSize _size;

    /// <summary>Makes a screen.</summary>
    /// <param name="hasColor">Whether escape sequences for colour may be used.</param>
    internal WatchScreen(bool hasColor)
    {
        _size = new ScreenSize(_text);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = _size,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>The whole screen, a row an element.</summary>
    internal IReadOnlyList<string> Draw(WatchModel model, int width, int height)
    {
        _size.Resize(width, height);
        _console.Profile.Width = width;
        _console.Profile.Height = height;
        _text.GetStringBuilder().Clear();
        _console.Write(Compose(model, width, height));
        var rows = _text.ToString().Split('\n');
        return rows.Length > height ? rows[..height] : rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private static Layout Compose(WatchModel model, int width, int height)
    {
        var body = model.Selected is not { } vehicle
            ? new Layout("body", Text(WaitingPanel.Lines(model), width))
            : model.IsFleetShown
                ? new Layout("body", Text(FleetTable.Lines(model, width, height - 2), width))
                : width < NarrowestFrames || height < LowestFrames
                    ? new Layout("body", Text(Bare(model, vehicle).Take(height - 2), width))
                    : width >= Wide
                        ? ComposeWide(model, vehicle, width, height)
                        : ComposeNarrow(model, vehicle, width, height);
        return new Layout("screen").SplitRows(
            new Layout("head", Text([Head(model)], width)).Size(1),
            body,
            new Layout("foot", Text([Foot(model)], width)).Size(1));
    }

    // No room for frames: what matters most first.
    private static IEnumerable<ScreenLine> Bare(WatchModel model, Vehicles.Vehicle vehicle) =>
    [
        .. VehiclePanel.Lines(vehicle, model.Now).Take(3),
        .. EditorPanel.Lines(vehicle, model.Now, 0).Take(1),
        .. VisionPanel.Lines(vehicle, model.Now).Take(4),
        .. AlertPanel.Lines(vehicle, model, 3),
        .. LinkPanel.Lines(model, vehicle),
    ];

    private static Layout ComposeNarrow(WatchModel model, Vehicles.Vehicle vehicle, int width, int height)
    {
        var (left, right) = (width / 2, width - (width / 2));
        var block = Math.Clamp((height - 2 - 6) / 2, 6, 10);
        var alerts = Math.Max(height - 2 - (2 * block), 3);
        return new Layout("body").SplitRows(
            new Layout("top").SplitColumns(
                new Layout(
                    "vehicle", Panel("vehicle", VehiclePanel.Lines(vehicle, model.Now), left)).Size(left),
                new Layout(
                    "link", Panel("link", LinkPanel.Lines(model, vehicle), right)).Size(right)).Size(block),
            new Layout("middle").SplitColumns(
                new Layout("vision", Panel(
                    "vision and computer", VisionPanel.Lines(vehicle, model.Now), left)).Size(left),
                new Layout("editor", Panel("editor", EditorPanel.Lines(vehicle, model.Now, block - 2), right))
                    .Size(right)).Size(block),
            new Layout("alerts", Panel("alerts", AlertPanel.Lines(vehicle, model, alerts - 2), width)));
    }

    private static Layout ComposeWide(WatchModel model, Vehicles.Vehicle vehicle, int width, int height)
    {
        const int Top = 9;
        var third = width / 3;
        var rest = width - (2 * third);
        var editor = Math.Max((height - 2 - Top) / 2, 6);
        var alerts = Math.Max(height - 2 - Top - editor, 3);
        return new Layout("body").SplitRows(
            new Layout("top").SplitColumns(
                new Layout(
                    "vehicle", Panel("vehicle", VehiclePanel.Lines(vehicle, model.Now), third)).Size(third),
                new Layout("link", Panel("link", LinkPanel.Lines(model, vehicle), third)).Size(third),
                new Layout(
                    "vision", Panel("vision and computer", VisionPanel.Lines(vehicle, model.Now), rest))
                    .Size(rest)).Size(Top),
            new Layout("editor", Panel(
                "editor", EditorPanel.Lines(vehicle, model.Now, editor - 2), width)).Size(editor),
            new Layout("alerts", Panel("alerts", AlertPanel.Lines(vehicle, model, alerts - 2), width)));
    }

    private static ScreenLine Head(WatchModel model)
    {
        var line = new ScreenLine(" DroneSeal ", Tone.Strong);
        if (model.Selected is { } vehicle)
        {
            line.Add($" vehicle {vehicle.SystemId}  {vehicle.Autopilot.Title}");
            line.Add(model.Fleet.Vehicles.Count > 1 ? $"  of {model.Fleet.Vehicles.Count}" : "", Tone.Dim);
            line.Add(
                vehicle.IsLost(model.Now) ? $"  LOST, silent for {Number.Of(model.Now - vehicle.HeardAt)}"
                    : "", Tone.Bad);
        }

        return line.Add($"   {model.Title}", Tone.Dim)
            .Add($"   {model.Utc.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)}", Tone.Dim);
    }

    private static ScreenLine Foot(WatchModel model) => new(
        model.Fleet.Vehicles.Count > 1
            ? " q quit   n/p next and previous vehicle   f fleet   enter one vehicle"
            : " q quit",
        Tone.Dim);

    private static Panel Panel(string title, IEnumerable<ScreenLine> lines, int width) =>
        new(Text(lines, width - Border))
        {
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Header = new PanelHeader($" {title} "),
            Expand = true,
        };

    private static Paragraph Text(IEnumerable<ScreenLine> lines, int width)
    {
        var paragraph = new Paragraph { Overflow = Overflow.Crop };
        var isFirst = true;
        foreach (var line in lines)
        {
            paragraph.Append(isFirst ? "" : "\n");
            line.AppendTo(paragraph, width);
            isFirst = false;
        }

        return paragraph;
    }

    /// <summary>Where the console writes: into a text of a given size.</summary>
    private sealed class ScreenSize(TextWriter text) : IAnsiConsoleOutput
    {
        public TextWriter Writer => text;

        public bool IsTerminal => false;

        public int Width { get; private set; } = 80;

        public int Height { get; private set; } = 24;

        public void SetEncoding(Encoding encoding)
        {
        }

        internal void Resize(int width, int height) => (Width, Height) = (width, height);
    }
}
