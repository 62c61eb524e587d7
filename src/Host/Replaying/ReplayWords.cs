using Spectre.Console;

namespace DroneSeal.Host.Replaying;

/// <summary>A replay on the terminal.</summary>
internal static class ReplayWords
{
    /// <summary>Writes it to standard output.</summary>
    internal static void Print(ReplayResult result)
    {
        var table = new Table().AddColumn(new TableColumn("").NoWrap())
            .AddColumn(result.Without.Name).AddColumn(result.With.Name);
        void Row(string name, Func<ReplayArmFigures, string> cell) =>
            table.AddRow(name, cell(result.Without), cell(result.With));

        Row("boxes", arm => $"{arm.Boxes}");
        Row("obstacles told to flight", arm => arm.ObstaclesTold < 0 ? "-" : $"{arm.ObstaclesTold}");
        Row("true obstacles seen", arm => $"{arm.Seen?.ToString() ?? "-"}");
        Row("true obstacles missed", arm => $"{arm.Missed?.ToString() ?? "-"}");
        Row("true obstacles misnamed", arm => $"{arm.Misnamed?.ToString() ?? "-"}");
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Write(table);
        Console.WriteLine(
            $"{result.FramesThatDiffer} of {result.FrameCount} frames differ: {result.Appeared} boxes"
            + $" appeared, {result.Lost} were lost, {result.Renamed} renamed");
        Console.WriteLine(
            $"looked at again with the flight's own adapters: {result.Alike} of {result.Comparable} frames as"
            + $" recorded, {result.Identical} bit for bit");
        if (result.DamagedBytes > 0)
        {
            Console.WriteLine($"{result.DamagedBytes} bytes of the recording were damaged, and stepped over");
        }
    }
}
