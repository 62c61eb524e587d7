using System.Globalization;
using System.Text.Json;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;
using DroneSeal.Mavlink.Tests.Messages;
using DroneSeal.Mavlink.Tests.Signing;

namespace DroneSeal.Mavlink.Tests;

/// <summary>An implementation that shares nothing with ours says the same, in both directions.</summary>
public sealed class NodeMavlinkTests
{
    private const int SamplesPerMessage = 3;

    private static readonly MavlinkAddress _sender = new(42, 191);
    private static readonly DateTimeOffset _wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SigningKey _key = SigningKey.FromPassphrase("orange cone");


    /// <summary>Not in the peer's tables; CRC_EXTRA and length by the public definitions.</summary>
    private static readonly Dictionary<uint, (int CrcExtra, int Length)> _unknownToPeer = new()
    {
        [CommandCancel.MessageId] = (14, 4),
        [OnboardComputerStatus.MessageId] = (156, 240),
    };

    private static readonly List<MessageProbe> _shared =
    [
        .. MessageProbe.All.Where(probe =>
            probe.Info.Id <= ushort.MaxValue && !_unknownToPeer.ContainsKey(probe.Info.Id)),
    ];

    [SkippableFact]
    public void WhenThePeerKnowsAMessageItsFactsAreOurs()
    {
        var peer = NodePeer.Run("tables", []).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetUInt32());

        Assert.All(_shared, probe => Assert.Equal(Describe(peer[probe.Info.Id]), Describe(probe.Info)));
        Assert.All(_unknownToPeer.Keys, id => Assert.False(peer.ContainsKey(id)));
        Assert.True(_shared.Count >= 68);
    }

    [Fact]
    public void WhenThePeerKnowsNoSuchMessageTheDefinitionsCount() => Assert.All(_unknownToPeer, known =>
    {
        var info = MavlinkCatalogue.Find(known.Key)!;
        Assert.Equal(known.Value, (info.CrcExtra, info.Length));
    });

    [SkippableFact]
    public void WhenWeWriteThePeerReadsTheSameAndWhenItWritesWeDo()
    {
        var samples = MakeSamples().ToList();

        var answers = NodePeer.Run("exchange", [.. samples.Select(sample => sample.Request)]);

        Assert.Equal(samples.Count, answers.Count);
        foreach (var (sample, line) in samples.Zip(answers))
        {
            var answer = JsonDocument.Parse(line).RootElement;
            AssertPeerRead(sample, answer);
            AssertWeRead(sample, answer);
        }
    }

    /// <summary>Every message, as we write it, unsigned and signed in turns.</summary>
    private static IEnumerable<Sample> MakeSamples()
    {
        var link = new FakeLink();
        var session = NewSession();
        using var unsigned = new MavlinkConnection(link, _sender);
        using var signed = new MavlinkConnection(link, _sender, session.ForLink(SigningPolicy.Require, 5));
        var number = 0;
        foreach (var probe in _shared)
        {
            for (var seed = 0; seed < 2 * SamplesPerMessage; seed++)
            {
                var isSigned = seed % 2 == 1 && probe.Info.Id != RadioStatus.MessageId;
                var payload = SamplePayload.Of(probe.Info, seed);
                probe.Send(isSigned ? signed : unsigned, payload, TimeSpan.Zero);
                var stamp = _wall.AddMilliseconds(++number);
                yield return new Sample(probe, payload, isSigned, link.Sent[^1], stamp);
            }
        }
    }

    private static SigningSession NewSession() =>
        new(_key, new SigningClock(new MemoryClockStore(), _wall, TimeSpan.Zero));

    private static void AssertPeerRead(Sample sample, JsonElement answer)
    {
        Assert.Equal(sample.Probe.Info.Id, answer.GetProperty("id").GetUInt32());
        Assert.Equal(sample.IsSigned, answer.GetProperty("isSigned").GetBoolean());
        Assert.Equal(sample.IsSigned, answer.GetProperty("isRight").GetBoolean());
        Assert.Equal(sample.IsSigned ? 5 : 0, answer.GetProperty("linkId").GetInt32());
        var read = answer.GetProperty("values");
        foreach (var (name, values) in sample.Probe.Values(sample.Payload))
        {
            var peer = read.GetProperty(name);
            var texts = peer.ValueKind == JsonValueKind.Array
                ? peer.EnumerateArray().Select(item => item.GetString()!)
                : [peer.GetString()!];
            Assert.Equal(values.Select(Normal), texts.Select(Normal));
        }
    }

    private static void AssertWeRead(Sample sample, JsonElement answer)
    {
        var link = new FakeLink();
        var session = NewSession();
        using var connection = new MavlinkConnection(
            link, new MavlinkAddress(1, 1), session.ForLink(SigningPolicy.Accept, 0));
        string[] framings = sample.Probe.Info.Id < 256 ? ["v2", "signed", "v1"] : ["v2", "signed"];
        string HexOf(string framing) => answer.GetProperty(framing).GetString()!;
        link.Arrive([.. framings.Select(framing => Convert.FromHexString(HexOf(framing)))]);

        var count = connection.Poll(TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan _) =>
        {
            Assert.Equal(_sender, frame.Sender);
            Assert.Equal(sample.Payload, sample.Probe.Payload(frame));
        });

        Assert.Equal(framings.Length, count);
        // What a radio says of its link is let through unchecked.
        var verified = sample.Probe.Info.Id == RadioStatus.MessageId ? 0 : 1;
        Assert.Equal(verified, connection.Statistics.Signing.Verified);
    }

    /// <summary>Numbers may be written in several ways; floats are compared as floats.</summary>
    private static string Normal(string value) =>
        float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && (value.Contains('.') || value.Contains('e') || value.Contains('E'))
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : value;

    private static string Describe(JsonElement row) => $"{row.GetProperty("name").GetString()} "
        + $"{row.GetProperty("extra")} {row.GetProperty("length")}: "
        + string.Join(", ", row.GetProperty("fields").EnumerateArray().Select(field =>
            $"{field.GetProperty("offset")} {field.GetProperty("type")} {field.GetProperty("name")} "
            + $"{field.GetProperty("count")} {field.GetProperty("extension").GetBoolean()}"));

    private static string Describe(MavlinkMessageInfo message) =>
        $"{message.Name} {message.CrcExtra} {message.Length}: "
        + string.Join(", ", message.Fields.OrderBy(field => field.Offset).Select(field =>
            $"{field.Offset} {field.WireType} {field.Name} {field.ArrayLength} {field.IsExtension}"));

    private sealed record Sample(
        MessageProbe Probe, byte[] Payload, bool IsSigned, byte[] Frame, DateTimeOffset PeerStamp)
    {
        internal string Request => JsonSerializer.Serialize(new
        {
            hex = Convert.ToHexString(Frame),
            key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("orange cone"u8)),
            stampMs = PeerStamp.ToUnixTimeMilliseconds(),
        });
    }
}
