using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace DroneSeal.Host.Flying;

/// <summary>The flight process as a child, with the stand-in for vision as its own child.</summary>
internal sealed class FlightChild : IDisposable
{
    private readonly Process _process;

    private FlightChild(Process process) => _process = process;

    internal int Id => _process.Id;

    internal bool HasExited => _process.HasExited;

    /// <summary>Whether a signal ended it: it did not end by itself.</summary>
    internal bool WasKilled => _process.HasExited && _process.ExitCode > 128;

    internal static FlightChild Start(
        FlightCheckRequest request,
        FlightFolder folder,
        FileInfo obstacles,
        IReadOnlyList<string> more,
        bool isQuiet)
    {
        var command = OwnProgram.Command([.. Arguments(request, folder, obstacles), .. more]);
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardError = isQuiet,
        };
        foreach (var (name, value) in FlightRuntime.Environment)
        {
            info.Environment[name] = value;
        }

        var process = Process.Start(info)
            ?? throw new HostException(
                ExitCode.DeviceOrLibraryMissing, "The flight process cannot be started.");
        if (isQuiet)
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
        }

        return new FlightChild(process);
    }

    internal bool WaitForExit(TimeSpan timeout) => _process.WaitForExit(timeout);

    /// <summary>Asks it to land and to end.</summary>
    internal void AskToStop() => StopSignals.Ask(_process.Id);

    internal void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static IEnumerable<string> Arguments(
        FlightCheckRequest request, FlightFolder folder, FileInfo obstacles)
    {
        string[] fixedPart =
        [
            "flight", "--folder", folder.FullPath, "--autopilot", request.Autopilot!,
            "--goal", Text(request.Goal), "--altitude", Text(request.AltitudeMeters),
            "--speed", Text(request.Speed), "--layers", request.Layers.ToString(),
            "--search-patience", Text((float)request.SearchPatience.TotalSeconds),
        ];
        return
        [
            .. fixedPart,
            .. request.MaySetParameters ? ["--set-parameters"] : Array.Empty<string>(),
            .. request.SigningKey is { } key
                ? ["--signing", request.Signing.ToString(), "--signing-key", key.FullName]
                : Array.Empty<string>(),
            .. Vision(request, folder, obstacles).SelectMany(word => new[] { "--vision", word }),
        ];
    }

    // The parent's id is the flight process's, which fills it in.
    private static IReadOnlyList<string> Vision(
        FlightCheckRequest request, FlightFolder folder, FileInfo obstacles) =>
        OwnProgram.Command(
            "vision-standin",
            "--folder",
            folder.FullPath,
            "--obstacles",
            obstacles.FullName,
            "--seed",
            request.Seed.ToString(CultureInfo.InvariantCulture));

    private static string Text(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(Vector3 place) => $"{Text(place.X)},{Text(place.Y)},{Text(place.Z)}";
}
