using System.Text.Json;
using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Tests;

/// <summary>The agent against node-mavlink, which shares nothing with our MAVLink but the definitions.</summary>
public sealed class NodePeerTests : IDisposable
{
    private const string Passphrase = "orange cone";
    private readonly string _folder = Directory.CreateTempSubdirectory("gcs-test-").FullName;
    private readonly SimulatedTime _time = new();
    private readonly LoopbackLink _near;
    private readonly LoopbackLink _far;

    public NodePeerTests() => (_near, _far) = LoopbackLink.Pair(() => _time.Now);

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [SkippableFact]
    public void WhatTheAgentTellsThePeerReads()
    {
        using var agent = Agent();
        agent.Service.Vision = new VisionState
        {
            FramesPerSecond = 14.5f,
            LatencyP99 = 61,
            NearestRange = 4.25f,
            NearestClass = "traffic cone",
        };
        agent.Service.Tracking = new CameraTrackingImageStatus { RecTopX = 0.25f };
        agent.Service.Figures = [("pace", 0.5f)];
        agent.Editor.State = new EditorState { State = EditorActivity.Watching, Kept = 7 };
        var frames = Hear(agent, TimeSpan.FromSeconds(2));

        var read = NodeMavlink.Run("decode", frames);

        Assert.Equal(frames.Count, read.Count);
        Assert.All(read, one => Assert.True(one.GetProperty("signed").GetBoolean()));
        Assert.Equal("18", Field(read, "HEARTBEAT", "type"));
        Assert.Equal("14.5", Field(read, "VISION_STATE", "frames_per_second"));
        Assert.Equal("traffic cone", Field(read, "VISION_STATE", "nearest_class"));
        Assert.Equal("7", Field(read, "EDITOR_STATE", "kept"));
        Assert.Equal("0.25", Field(read, "CAMERA_TRACKING_IMAGE_STATUS", "recTopX"));
        Assert.Equal("pace", Field(read, "NAMED_VALUE_FLOAT", "name"));
    }

    [SkippableFact]
    public void WhatThePeerSignsIsObeyedOnceAndNothingElse()
    {
        using var agent = Agent();
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("orange cone"u8));
        var wrong = new string('7', 64);
        var frames = NodeMavlink.Run(
            "order", [Order(1, null), Order(2, wrong), Order(3, key), Order(4, key)])
            .Select(answer => Convert.FromHexString(answer.GetProperty("hex").GetString()!)).ToList();

        foreach (var frame in new[] { frames[0], frames[1], frames[2], frames[2], frames[3] })
        {
            _near.Send(frame);
            _time.Rest();
            agent.Step(_time.Now);
        }

        var signing = agent.Connection.Statistics.Signing;
        Assert.Equal(2, agent.Editor.Orders.Count);
        Assert.Equal("revert 5 by ground station 253/190, signed on link 7", agent.Editor.Orders[0]);
        Assert.Equal(1, agent.Service.Orders.Refused);
        Assert.Equal((1, 1), (signing.RefusedReplayed, signing.Refused - signing.RefusedReplayed));
    }

    private FakeAgent Agent()
    {
        var clock = new SigningClock(
            new FileSigningClockStore(Path.Combine(_folder, "clock")), _time.Utc, _time.Now);
        var signing = new SigningSession(
            SigningKey.FromPassphrase(Passphrase), clock).ForLink(SigningPolicy.Accept, 0);
        return new FakeAgent(_far, new GroundSettings { VerifiesSignatures = true }, signing);
    }

    private List<string> Hear(FakeAgent agent, TimeSpan span)
    {
        var frames = new List<string>();
        var bytes = new byte[65_535];
        for (var end = _time.Now + span; _time.Now < end;)
        {
            _time.Rest();
            agent.Step(_time.Now);
            while (_near.Receive(bytes) is > 0 and var count)
            {
                frames.Add(Convert.ToHexString(bytes.AsSpan(0, count)));
            }
        }

        return frames;
    }

    private string Order(ulong nonce, string? key) => JsonSerializer.Serialize(new
    {
        order = (int)EditOrder.Revert,
        editId = 5,
        nonce,
        key,
        stampMs = _time.Utc.ToUnixTimeMilliseconds() + (long)nonce,
    });

    private static string Field(List<JsonElement> read, string message, string field) => read
        .First(one => one.GetProperty("name").GetString() == message)
        .GetProperty("data").GetProperty(field).ToString();
}
