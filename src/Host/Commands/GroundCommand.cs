using System.CommandLine;
using DroneSeal.Host.Flying;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Host.Commands;

/// <summary><c>ground</c>: serves a store to ground stations, without flying: on the bench, or after a
/// flight.</summary>
internal static class GroundCommand
{
    private static readonly TimeSpan _gaugeEvery = TimeSpan.FromSeconds(1);

    internal static Command Create()
    {
        var store = CommonOptions.Store();
        var link = new Option<string>(
            "--link")
        { Description = "Where ground stations are.", HelpName = "URI", Required = true };
        var system = new Option<byte>("--system")
        {
            Description = "The vehicle's system id.",
            HelpName = "ID",
            DefaultValueFactory = _ => 1,
        };
        var key = new Option<FileInfo?>(
            "--key")
        { Description = "File with the passphrase or key that signs.", HelpName = "FILE" };
        var unsigned = new Option<bool>(
            "--allow-unsigned")
        { Description = "Obey orders that are not signed: only on a bench." };
        var rate = new Option<int>("--rate")
        {
            Description = "Most bytes a second, 300 or more.",
            HelpName = "N",
            DefaultValueFactory = _ => 2500,
        }.Within(300);
        var command =
            new Command("ground", "Serves a store's edits and evidence to droneseal-gcs, without flying.")
        {
            store, link, system, key, unsigned, rate,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(store)!.FullName,
            new MavlinkAddress(parsed.GetValue(system), 191),
            new GroundRequest(
                parsed.GetValue(link)!, parsed.GetValue(key), parsed.GetValue(unsigned), parsed.GetValue(rate))));
        return command;
    }

    private static int Run(string folder, MavlinkAddress self, GroundRequest request)
    {
        using (CommandInput.OpenStore(new DirectoryInfo(folder)))
        {
            // Says what is wrong with a folder that is no store.
        }

        var clock = RealTimeRunner.Clock;
        using var editor = new StoreEditorControl(folder, TimeProvider.System);
        using var connection = request.Connect(self, clock);
        using var service = new GroundService(connection, editor, request.Settings(folder), clock());
        Serve(service, folder, connection.Link.Uri, clock);
        return ExitCode.Done;
    }

    private static void Serve(GroundService service, string folder, string uri, Func<TimeSpan> clock)
    {
        using var stop = new CancellationTokenSource();
        using var signals = StopSignals.Catch(stop.Cancel);
        var mirror = LedgerMirror.Of(folder);
        var gauge = new ComputerGauge();
        var gaugeAt = TimeSpan.Zero;
        Console.WriteLine(uri);
        while (!stop.IsCancellationRequested)
        {
            var now = clock();
            if (now >= gaugeAt)
            {
                gaugeAt = now + _gaugeEvery;
                service.Computer = gauge.Read(folder);
            }

            mirror.Tick(now);
            service.Poll(now);
            stop.Token.WaitHandle.WaitOne(2);
        }
    }
}
