using System.Globalization;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Links;

/// <summary>Says why nothing is heard, as far as the links know, and what to look at.</summary>
internal static class LinkTrouble
{
    /// <summary>One sentence a link.</summary>
    internal static string Explain(IReadOnlyList<GroundLink> links, TimeSpan waited) =>
        string.Join("\n", links.Select(link => Explain(link, waited)));

    private static string Explain(GroundLink link, TimeSpan waited)
    {
        var seconds = waited.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return $"no heartbeat on {link.Uri} in {seconds} s: {Guess(link)}";
    }

    private static string Guess(GroundLink link)
    {
        var seen = link.Connection.Statistics;
        var signing = seen.Signing;
        if (signing.Refused > 0)
        {
            return signing.RefusedWrongSignature > 0
                ? $"{signing.RefusedWrongSignature} frames came, signed with another key: is --key the "
                    + $"vehicle's?"
                : signing.RefusedUnsigned > 0
                    ? $"{signing.RefusedUnsigned} unsigned frames came and were refused: "
                        + "does the vehicle sign? Leave --require-signed away to hear it"
                    : $"{signing.Refused} frames came with old time stamps: is this machine's clock right?";
        }

        if (seen.FramesReceived > 0)
        {
            return $"{seen.FramesReceived} frames came from {Senders(link)}, but no autopilot's or agent's "
                + "heartbeat: is the autopilot up and routed to this link?";
        }

        if (seen.BytesReceived > 0)
        {
            return $"{seen.BytesReceived} bytes came that are no MAVLink: "
                + (IsSerial(link) ? "is the baud rate right?" : "does something else send here?");
        }

        return link.Connection.Link.Problem is { Length: > 0 } problem && !IsUdpIn(link)
            ? $"{Question(link)} ({problem.TrimEnd('.')})"
            : Question(link);
    }

    private static string Question(GroundLink link)
    {
        if (!LinkUri.TryParse(link.Uri, out var uri, out _) || uri is null)
        {
            return "is the other side up?";
        }

        return uri.Kind switch
        {
            LinkKind.UdpIn =>
                $"is the vehicle or its router sending to this machine's UDP port {uri.Number}, "
                + "and does a firewall let it in?",
            LinkKind.UdpOut => $"is something listening on UDP port {uri.Number} of {uri.Host}, and does it "
                + "answer to where it was asked from?",
            LinkKind.Tcp => $"is something serving TCP port {uri.Number} on {uri.Host}?",
            LinkKind.TcpIn =>
                $"is the vehicle or its router connecting to this machine's TCP port {uri.Number}?",
            _ => $"is the radio paired and powered, is {uri.Number} baud right, and does the autopilot's "
                + $"port "
                + "speak MAVLink (ArduPilot: SERIALn_PROTOCOL 2)?",
        };
    }

    private static string Senders(GroundLink link) =>
        string.Join(", ", link.Senders.Take(4).Select(sender => sender.Address.ToString()));

    private static bool IsSerial(GroundLink link) =>
        link.Uri.StartsWith("serial:", StringComparison.OrdinalIgnoreCase);

    private static bool IsUdpIn(GroundLink link) =>
        link.Uri.StartsWith("udpin:", StringComparison.OrdinalIgnoreCase);
}
