using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>
/// The process that stands in for vision: sees the obstacles of a file, with a detector's faults, and writes
/// the ring. It looks from where the built-in autopilot's vehicle truly is, and with any other autopilot from
/// where flight says that it is. Ends when its parent does.
/// </summary>
internal static class VisionStandIn
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan _checkPeriod = TimeSpan.FromMilliseconds(500);

    // Before flight knows where it is, the camera runs all the same and sees nothing.
    private static readonly VehicleState _nowhere = new(
        TimeSpan.Zero, new Vector3(1e5f, 1e5f, -10), Vector3.Zero, 0, 0, 0, 0);

    internal static int Run(string folderPath, FileInfo obstacles, ulong seed, int parent)
    {
        using var ignored = StopSignals.Ignore();
        var folder = new FlightFolder(folderPath);
        var field = ObstacleFile.Read(obstacles);
        var camera = new DetectorStandIn(field, new DetectorStandInOptions(), seed);
        using var ring = ObstacleRingWriter.Open(folder.Ring, camera.ClassNames);
        var batch = new ObstacleBatch();
        VehicleStateBoard? board = null;
        for (var checkedAt = TimeSpan.Zero; ; Thread.Sleep(_period))
        {
            var now = MonotonicClock.Now();
            if (now - checkedAt >= _checkPeriod)
            {
                checkedAt = now;
                board ??= VehicleStateBoard.TryOpen(folder.TruthBoard) ?? VehicleStateBoard.TryOpen(folder.Board);
                if (!Directory.Exists($"/proc/{parent}"))
                {
                    board?.Dispose();
                    return ExitCode.Done;
                }
            }

            camera.IsFrozen = File.Exists(folder.Freeze);
            ring.SelfTest = File.Exists(folder.FailSelfTest) ? SelfTestResult.Failed : SelfTestResult.Passed;
            camera.Step(now, board is not null && board.TryRead(out var state) ? state : _nowhere);
            while (camera.TryTake(now, batch))
            {
                ring.Write(batch);
            }
        }
    }
}
