using Spectre.Console;

namespace DroneSeal.Host;

/// <summary>A progress bar on a terminal, a line now and then elsewhere. Writes to standard error only.</summary>
internal sealed class ProgressLine
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Runs long work that reports how many of <paramref name="total"/> pieces are done and in which state it is.</summary>
    internal void Run(string title, int total, Action<Action<int, string>> work)
    {
        if (!_console.Profile.Capabilities.Interactive || Console.IsErrorRedirected)
        {
            RunPlain(title, total, work);
            return;
        }

        _console.Progress().AutoClear(false).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                work((done, state) =>
                {
                    task.Value = done;
                    task.Description = Markup.Escape($"{title} {state}");
                });
                task.Value = task.MaxValue;
            });
    }

    private static void RunPlain(string title, int total, Action<Action<int, string>> work)
    {
        var nextTenth = 0;
        work((done, state) =>
        {
            if (done * 10 >= nextTenth * Math.Max(1, total))
            {
                Console.Error.WriteLine($"{title} {done}/{total} {state}");
                nextTenth = (done * 10 / Math.Max(1, total)) + 1;
            }
        });
    }
}
