using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Mavlink.Tests.Links;

public sealed class LinkUriTests
{
    [Theory]
    [InlineData("udpin:0.0.0.0:14550", LinkKind.UdpIn, "0.0.0.0", 14550)]
    [InlineData("udp:0.0.0.0:14550", LinkKind.UdpIn, "0.0.0.0", 14550)]
    [InlineData("udpout:gcs.local:14550", LinkKind.UdpOut, "gcs.local", 14550)]
    [InlineData("tcp:127.0.0.1:5760", LinkKind.Tcp, "127.0.0.1", 5760)]
    [InlineData("tcpin:127.0.0.1:0", LinkKind.TcpIn, "127.0.0.1", 0)]
    [InlineData(" TCP:[::1]:5760 ", LinkKind.Tcp, "::1", 5760)]
    [InlineData("serial:/dev/ttyTHS1:921600", LinkKind.Serial, "/dev/ttyTHS1", 921600)]
    [InlineData("serial:/dev/serial/by-id/a:1:57600", LinkKind.Serial, "/dev/serial/by-id/a:1", 57600)]
    public void AFamiliarFormIsRead(string text, LinkKind kind, string host, int number) =>
        Assert.Equal(new LinkUri(kind, host, number), LinkUri.Parse(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("14550", "no kind of link")]
    [InlineData("http:host:80", "'http' is no kind of link")]
    [InlineData("udp://0.0.0.0:14550", "no //")]
    [InlineData("udpout:host", "port is missing")]
    [InlineData("udpout:host:0", "outside 1..65535")]
    [InlineData("tcp:host:70000", "outside 1..65535")]
    [InlineData("tcp:host:57x", "'57x' is no port")]
    [InlineData("tcp::5760", "host is missing")]
    [InlineData("tcp:::1:5760", "wants brackets")]
    [InlineData("serial:/dev/ttyTHS1", "bits a second is missing")]
    [InlineData("serial:ttyTHS1:57600", "whole path")]
    [InlineData("serial:/dev/ttyTHS1:7", "outside 50..")]
    public void AWrongFormIsNamedWithAnExample(string text, string words)
    {
        Assert.False(LinkUri.TryParse(text, out var uri, out var problem));
        Assert.Null(uri);
        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.Contains(":", problem, StringComparison.Ordinal);
        Assert.Equal(problem, Assert.Throws<LinkException>(() => LinkUri.Parse(text)).Message);
    }

    [Fact]
    public void WhateverIsTypedParsingNeverThrowsAndWhatParsesComesBackEqual() => Prop.ForAll<string>(text =>
        !LinkUri.TryParse(text, out var uri, out var problem)
            ? uri is null && problem.Length > 0
            : uri == LinkUri.Parse(uri!.ToString())).QuickCheckThrowOnFailure();

    [Fact]
    public void AMutatedFormNeverThrowsAndWhatParsesComesBackEqual()
    {
        const string Alphabet = "udpinotcserial:/[].0123456789- %";
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = "udpin:0.0.0.0:14550".ToCharArray();
            for (var change = random.Next(4); change >= 0; change--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            if (LinkUri.TryParse(new string(text), out var uri, out _))
            {
                Assert.Equal(uri, LinkUri.Parse(uri!.ToString()));
            }
        }
    }
}
