using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Watching;

/// <summary>How the links do: rates, losses by sender, round trips, signatures.</summary>
internal static class LinkPanel
{
    private const double MuchLoss = 0.05;
    private const double TooMuchLoss = 0.25;

    internal static IEnumerable<ScreenLine> Lines(WatchModel model, Vehicle vehicle)
    {
        var (verified, unsigned, refused) = (0L, 0L, 0L);
        foreach (var link in model.Links)
        {
            // A line a link, so that two links with two senders fit into the smallest screen.
            yield return new ScreenLine(
                $"{Number.Of(link.FramesPerSecond, "0")}/s {Number.OfBytes(link.BytesPerSecond)}/s ")
                .Add(link.Uri, Tone.Strong);
            foreach (var sender in link.Senders)
            {
                if (sender.Address.SystemId == vehicle.SystemId)
                {
                    yield return Sender(sender);
                }
            }

            var statistics = link.Connection.Statistics;
            verified += statistics.Signing.Verified;
            refused += statistics.Signing.Refused;

            // Without a key everything counts as unsigned, as nothing was verified.
            unsigned += statistics.FramesReceived - statistics.Signing.Verified;
        }

        yield return new ScreenLine($"signed {verified}  unsigned {unsigned}  ")
            .Add($"refused {refused}", refused > 0 ? Tone.Warn : Tone.Plain);
        if (vehicle.Radio is { } radio)
        {
            yield return new ScreenLine(
                $"radio rssi {radio.Rssi}/{radio.Remrssi}  noise {radio.Noise}/{radio.Remnoise}");
        }
    }

    private static ScreenLine Sender(SenderHealth sender) => new ScreenLine($"{sender.Address,-7} ")
        .Add($"loss {Number.OfPart(sender.LossRatio),-6} ", ToneOf(sender.LossRatio))
        .Add($"trip {Number.OfMilliseconds(sender.RoundTrip)}");

    private static Tone ToneOf(double loss) =>
        loss >= TooMuchLoss ? Tone.Bad : loss >= MuchLoss ? Tone.Warn : Tone.Plain;
}
