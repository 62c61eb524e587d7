using DroneSeal.Mavlink;

namespace DroneSeal.Host.Ground;

/// <summary>One end of a wire between two threads of this process, such as the simulated autopilot's second
/// port.</summary>
internal sealed class PipeLink : ILink
{
    private readonly ThreadPipe _out;
    private readonly ThreadPipe _in;

    private PipeLink(ThreadPipe outgoing, ThreadPipe incoming) => (_out, _in) = (outgoing, incoming);

    public string Uri => "pipe:";

    public bool IsUp => true;

    /// <summary>Two ends of one wire; each end is one thread's.</summary>
    internal static (PipeLink Near, PipeLink Far) Pair()
    {
        var (there, back) = (new ThreadPipe(), new ThreadPipe());
        return (new PipeLink(there, back), new PipeLink(back, there));
    }

    public int Receive(Span<byte> into) => _in.Read(into);

    public void Send(ReadOnlySpan<byte> frames) => _out.Write(frames);

    public void Dispose()
    {
    }
}
