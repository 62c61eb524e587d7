using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>The program with simulated links, time, operator and folders.</summary>
internal sealed class TestGround : IDisposable
{
    private readonly Dictionary<string, ILink> _links = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("gcs-test-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public SimulatedTime Time { get; } = new();

    public string Folder => _folder;

    /// <summary>What the operator types; null where nobody can be asked.</summary>
    public string? Typed { get; set; }

    public FakeTerminal? Terminal { get; set; }

    /// <summary>Makes a wire and gives the other end away.</summary>
    public ILink Wire(string uri, LoopbackOptions? faults = null, int seed = 1)
    {
        var (near, far) = LoopbackLink.Pair(() => Time.Now, faults ?? new LoopbackOptions(), seed);
        _links[uri] = near;
        return far;
    }

    public void Peer(Action<TimeSpan> step) => Time.Stepped += step;

    public Outcome Run(params string[] args)
    {
        _out.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var began = Time.Now;
        var world = new GroundWorld
        {
            Out = _out,
            Error = _error,
            In = new StringReader(Typed ?? ""),
            CanAsk = Typed is not null,
            Time = Time,
            OpenLink = uri =>
                _links.TryGetValue(uri, out var link) ? link : LinkFactory.Open(uri, () => Time.Now),
            CacheFolder = Path.Combine(_folder, "cache"),
            StateFolder = Path.Combine(_folder, "state"),
            Terminal = Terminal,
        };
        var code = GroundProgram.Run(args, world);
        return new Outcome(code, _out.ToString(), _error.ToString(), Time.Now - began);
    }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed record Outcome(int Code, string Text, string Complaints, TimeSpan Took);
}
