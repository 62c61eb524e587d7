namespace DroneSeal.Mavlink.Messages;

/// <summary>
/// Words for people. Longer than 50 bytes: several of the same id, put together by <see
/// cref="StatusTextAssembler"/>.
/// </summary>
[MavlinkMessage(253, "STATUSTEXT")]
public partial record struct StatusText
{
    /// <summary>How grave.</summary>
    public MavSeverity Severity;

    /// <summary>Words.</summary>
    public Text50 Text;

    /// <summary>Of a long text; 0: it is all here.</summary>
    [MavlinkExtension]
    public ushort Id;

    /// <summary>Which piece of a long text, from 0.</summary>
    [MavlinkExtension]
    public byte ChunkSeq;
}
