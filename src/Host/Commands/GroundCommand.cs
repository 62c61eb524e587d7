using System.CommandLine;
using DroneSeal.Host.Flying;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;
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
        var system = new Option<byte>(
            "--system")
        { Description = "The vehicle's system id.", DefaultValueFactory = _ => 1 };
        var key = new Option<FileInfo?>(
            "--key")
        { Description = "File with the passphrase or key that signs.", HelpName = "FILE" };
        var unsigned = new Option<bool>(
            "--allow-unsigned")
        { Description = "Obey orders that are not signed: only on a bench." };
        var rate = new Option<int>(
            "--rate")
        { Description = "Most bytes a second.", DefaultValueFactory = _ => 2500 };
        var command =
            new Command("ground", "Serves a store's edits and evidence to droneseal-gcs, without flying.")
        {
            store, link, system, key, unsigned, rate,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(store)!.FullName,
            parsed.GetValue(link)!,
            new MavlinkAddress(parsed.GetValue(system), 191),
            parsed.GetValue(key),
            new GroundSettings
            {
                AllowsUnsigned =
                parsed.GetValue(unsigned),
                BytesPerSecond = parsed.GetValue(rate)
            }));
        return command;
    }

    private static int Run(
        string folder, string uri, MavlinkAddress self, FileInfo? key, GroundSettings settings)
    {
        var clock = RealTimeRunner.Clock;
        using var editor = new StoreEditorControl(folder, TimeProvider.System);
        var signing = key is null ? null : Signing(folder, key, clock());
        using var connection = new MavlinkConnection(LinkFactory.Open(uri, clock), self, signing);
        settings = settings with
        {
            VerifiesSignatures = signing is not null,
            Mounts =
            [
                new FtpMount("ledger", Path.Combine(folder, "ground")),
                new FtpMount("crops", Path.Combine(folder, "crops")),
                new FtpMount("sets", Path.Combine(folder, "sets")),
            ],
        };
        if (settings.Problems().FirstOrDefault() is { } problem)
        {
            throw new HostException(ExitCode.BadInput, problem);
        }

        using var service = new GroundService(connection, editor, settings, clock());
        Serve(service, folder, connection.Link.Uri, clock);
        return ExitCode.Done;
    }

    private static void Serve(GroundService service, string folder, string uri, Func<TimeSpan> clock)
    {
        using var stop = new CancellationTokenSource();
        using var signals = StopSignals.Catch(stop.Cancel);
        Directory.CreateDirectory(Path.Combine(folder, "ground"));
        var mirror = new LedgerMirror(
            Path.Combine(folder, "edits.db"), Path.Combine(folder, "ground", "edits.lines"));
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

    private static FrameSigning Signing(string folder, FileInfo file, TimeSpan now)
    {
        var text = File.ReadAllText(file.FullName).Trim();
        var key = text.Length == 2 * SigningKey.Length && text.All(char.IsAsciiHexDigit)
            ? SigningKey.FromBytes(Convert.FromHexString(text))
            : SigningKey.FromPassphrase(text);
        var clock = new SigningClock(
            new FileSigningClockStore(Path.Combine(folder, "signing.clock")), DateTimeOffset.UtcNow, now);
        return new SigningSession(key, clock).ForLink(SigningPolicy.Accept, 0);
    }
}
