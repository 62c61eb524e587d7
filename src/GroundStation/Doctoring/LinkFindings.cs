using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Doctoring;

/// <summary>Looks at the links: losses, round trips, signatures, clocks, and this machine's disk.</summary>
internal static class LinkFindings
{
    private const double SomeLoss = 0.02;
    private const double MuchLoss = 0.2;
    private const long LittleDisk = 1_000_000_000;
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(1);

    internal static IEnumerable<Finding> Of(Station station, Vehicle vehicle)
    {
        foreach (var link in station.Links.Links)
        {
            yield return Rate(link);
            foreach (var sender in link.Senders.Where(sender => sender.Address.SystemId == vehicle.SystemId))
            {
                yield return Sender(sender);
            }

            yield return Signing(link, station.Options.Links.Key is not null);
        }

        foreach (var finding in ClockFindings.Of(station, vehicle))
        {
            yield return finding;
        }

        yield return Disk(station.World.CacheFolder);
    }

    private static Finding Rate(GroundLink link)
    {
        var parser = link.Connection.Statistics.Parser;
        var words =
            $"{Number.Of(link.FramesPerSecond, "0")} messages/s, {Number.OfBytes(link.BytesPerSecond)}/s";
        return parser.BadCheckSums > 0
            ? new Finding(link.Uri, Grade.Warning, $"{words}; {parser.BadCheckSums} damaged frames")
            : new Finding(link.Uri, Grade.Good, words);
    }

    private static Finding Sender(SenderHealth sender)
    {
        var loss = sender.Total.Ratio;
        var grade = loss > MuchLoss ? Grade.Bad
            : loss > SomeLoss || sender.RoundTrip > _slow ? Grade.Warning : Grade.Good;
        return new Finding(
            $"from {sender.Address}",
            grade,
            $"{Number.OfPart(loss)} lost, {Number.OfMilliseconds(sender.RoundTrip)} there and back");
    }

    private static Finding Signing(GroundLink link, bool hasKey)
    {
        var signing = link.Connection.Statistics.Signing;
        return !hasKey
            ? new Finding(
                "signing", Grade.Warning, "no key: orders to the editor are refused unless the agent "
                    + "allows unsigned ones")
            : signing.RefusedWrongSignature > 0
                ? new Finding("signing", Grade.Bad, $"{signing.RefusedWrongSignature} frames were signed "
                    + $"with another key")
                : signing.Verified == 0
                    ? new Finding("signing", Grade.Warning, "we sign, but nothing that came was signed")
                    : new Finding(
                        "signing", Grade.Good, $"{signing.Verified} verified, {signing.PassedUnsigned} "
                            + $"unsigned, "
                            + $"{signing.Refused} refused");
    }

    private static Finding Disk(string folder)
    {
        var root = Path.GetPathRoot(Path.GetFullPath(folder))!;
        var free = new DriveInfo(root).AvailableFreeSpace;
        return new Finding(
            "disk here", free < LittleDisk ? Grade.Warning : Grade.Good, $"{Number.OfBytes(free)} free");
    }
}
