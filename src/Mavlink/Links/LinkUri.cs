using System.Buffers;
using System.Globalization;

namespace DroneSeal.Mavlink;

/// <summary>A link as a person types it, for example <c>udpin:0.0.0.0:14550</c> or
/// <c>serial:/dev/ttyTHS1:921600</c>.</summary>
/// <param name="Kind">How the bytes travel.</param>
/// <param name="Host">Name or address, IPv6 without its brackets; for a serial link the device's
/// path.</param>
/// <param name="Number">Port, 0..65535 (0 only where the system may choose: <c>udpin</c>, <c>tcpin</c>); for
/// a serial link the bits a second.</param>
public sealed record LinkUri(LinkKind Kind, string Host, int Number)
{
    private static readonly SearchValues<char> _notInHosts = SearchValues.Create(":[]/ \t");
    private const int MaxBitsPerSecond = 12_000_000;
    private const string Examples =
        "udpin:0.0.0.0:14550, udpout:127.0.0.1:14550, tcp:127.0.0.1:5760, tcpin:0.0.0.0:5760 or "
        + "serial:/dev/ttyTHS1:921600";

    /// <summary>Reads the text form.</summary>
    /// <exception cref="LinkException">The text is wrong; the message says where, with an
    /// example.</exception>
    public static LinkUri Parse(string text) =>
        TryParse(text, out var uri, out var problem) ? uri! : throw new LinkException(problem);

    /// <summary>Reads the text form; never throws.</summary>
    /// <param name="text">What was typed; blanks around it are ignored.</param>
    /// <param name="uri">The parts, or null when the text is wrong.</param>
    /// <param name="problem">What is wrong and an example of the right form; empty when nothing is.</param>
    public static bool TryParse(string? text, out LinkUri? uri, out string problem)
    {
        uri = null;
        var trimmed = (text ?? string.Empty).Trim();
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            problem = trimmed.Length == 0
                ? $"The link is empty; write {Examples}."
                : $"'{trimmed}' names no kind of link; write {Examples}.";
            return false;
        }

        if (KindOf(trimmed[..colon]) is not { } kind)
        {
            problem = $"'{trimmed[..colon]}' is no kind of link; write {Examples}.";
            return false;
        }

        problem = ReadRest(kind, trimmed[(colon + 1)..], out uri);
        problem = problem.Length == 0 ? problem : $"'{trimmed}': {problem}, for example {Example(kind)}.";
        return problem.Length == 0;
    }

    /// <summary>The text form again; parsing it gives an equal value.</summary>
    public override string ToString()
    {
        var isBracketed = Kind != LinkKind.Serial && Host.Contains(':', StringComparison.Ordinal);
        var host = isBracketed ? $"[{Host}]" : Host;
        return string.Create(CultureInfo.InvariantCulture, $"{Name(Kind)}:{host}:{Number}");
    }

    private static string ReadRest(LinkKind kind, string rest, out LinkUri? uri)
    {
        uri = null;
        var what = kind == LinkKind.Serial ? "bits a second" : "port";
        if (rest.StartsWith("//", StringComparison.Ordinal) && kind != LinkKind.Serial)
        {
            return "no // belongs after the kind";
        }

        var colon = rest.LastIndexOf(':');
        if (colon < 0)
        {
            return $"the {what} is missing";
        }

        var digits = rest.AsSpan(colon + 1);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return $"'{rest[(colon + 1)..]}' is no {what}";
        }

        var problem = NumberProblem(kind, number);
        problem = problem.Length == 0 ? ReadHost(kind, rest[..colon], out var host) : Pass(problem, out host);
        uri = problem.Length == 0 ? new LinkUri(kind, host, number) : null;
        return problem;
    }

    private static string Pass(string problem, out string host)
    {
        host = string.Empty;
        return problem;
    }

    private static string NumberProblem(LinkKind kind, int number)
    {
        if (kind == LinkKind.Serial)
        {
            return number is >= 50 and <= MaxBitsPerSecond
                ? string.Empty
                : $"{number} bits a second is outside 50..{MaxBitsPerSecond}";
        }

        var lowest = kind is LinkKind.UdpIn or LinkKind.TcpIn ? 0 : 1;
        return number >= lowest && number <= 65_535
            ? string.Empty
            : $"port {number} is outside {lowest}..65535";
    }

    private static string ReadHost(LinkKind kind, string text, out string host)
    {
        host = text;
        if (kind == LinkKind.Serial)
        {
            return text.StartsWith('/') ? string.Empty : "the device must be a whole path";
        }

        if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
        {
            host = text[1..^1];
            return host.AsSpan().ContainsAny('[', ']') || !host.Contains(':', StringComparison.Ordinal)
                ? $"'{host}' is no IPv6 address"
                : string.Empty;
        }

        return text.Length == 0 ? "the host is missing"
            : text.AsSpan().ContainsAny(_notInHosts) ? $"'{text}' is no host (an IPv6 address wants brackets)"
            : string.Empty;
    }

    private static LinkKind? KindOf(string name) => name.ToUpperInvariant() switch
    {
        "UDPIN" or "UDP" => LinkKind.UdpIn,
        "UDPOUT" => LinkKind.UdpOut,
        "TCP" or "TCPOUT" => LinkKind.Tcp,
        "TCPIN" => LinkKind.TcpIn,
        "SERIAL" => LinkKind.Serial,
        _ => null,
    };

    private static string Name(LinkKind kind) => kind switch
    {
        LinkKind.UdpIn => "udpin",
        LinkKind.UdpOut => "udpout",
        LinkKind.Tcp => "tcp",
        LinkKind.TcpIn => "tcpin",
        _ => "serial",
    };

    private static string Example(LinkKind kind) => kind switch
    {
        LinkKind.UdpIn => "udpin:0.0.0.0:14550",
        LinkKind.UdpOut => "udpout:127.0.0.1:14550",
        LinkKind.Tcp => "tcp:127.0.0.1:5760",
        LinkKind.TcpIn => "tcpin:0.0.0.0:5760",
        _ => "serial:/dev/ttyTHS1:921600",
    };
}
