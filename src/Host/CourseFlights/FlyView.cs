using DroneSeal.Sim;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Shows flights while they fly: a map and figures on a terminal, plain lines elsewhere. Writes to
/// standard error only.</summary>
/// <param name="course">That is flown.</param>
/// <param name="flights">How many in all.</param>
internal sealed class FlyView(Course course, int flights)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);

    private readonly IAnsiConsole _console = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Does the work and shows it.</summary>
    internal void Run(Action<FlyBoard> work)
    {
        if (!_console.Profile.Capabilities.Interactive || Console.IsErrorRedirected)
        {
            work(new FlyBoard { Listener = Console.Error.WriteLine });
            return;
        }

        var board = new FlyBoard();
        _console.Live(new Text("")).AutoClear(true).Start(context =>
        {
            var task = Task.Run(() => work(board));
            while (!task.Wait(_period))
            {
                context.UpdateTarget(Draw(board));
            }
        });
    }

    private IRenderable Draw(FlyBoard board)
    {
        var (running, done, lines) = board.Read();
        var right = new Rows(
            [new Text($"{course.Name}: {done.Count} of {flights} flights"), Figures(done), .. Glances(running),
            new Text(""), .. lines.Select(line => new Text(line))]);
        return running.Count == 0
            ? right
            : new Columns(new Panel(new Markup(FlyMapView.Draw(course, running[^1]))).Header(
                $"{running[^1].Arm} seed {running[^1].Seed}"), right)
            { Expand = false };
    }

    private static Table Figures(IReadOnlyList<FlightRecord> done)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("arm", "flown", "success", "collisions", "edits kept", "reverted");
        foreach (var arm in done.GroupBy(record => record.Arm))
        {
            var edits = arm.SelectMany(record => record.Edits).ToList();
            table.AddRow(
                arm.Key, $"{arm.Count()}", $"{arm.Count(record => record.Success)}",
                $"{arm.Sum(record => record.Contacts.Count)}", $"{edits.Count(edit => edit.Verdict == "kept")}",
                $"{edits.Count(edit => edit.Verdict == "reverted")}");
        }

        return table;
    }

    private static IEnumerable<IRenderable> Glances(IReadOnlyList<FlyGlance> running) => running.SelectMany(glance =>
        new IRenderable[]
        {
            new Text(FormattableString.Invariant(
                $"{glance.Arm} seed {glance.Seed}, {glance.Seconds:0.0} s, {glance.PlaceNed.X:0.0} m north: {glance.State}")),
            new Text($"  sees {(glance.Said.Length > 0 ? glance.Said : "nothing")}"),
            new Text($"  edits kept {glance.Kept}, reverted {glance.Reverted}, in shadow {glance.Waiting}; collisions {glance.Collisions}"),
        });
}
