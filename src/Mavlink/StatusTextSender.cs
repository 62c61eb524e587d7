using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Sends words for people, long ones in pieces.</summary>
public sealed class StatusTextSender
{
    private const int LongestBytes = 8 * Text50.Count;

    private readonly byte[] _bytes = new byte[LongestBytes];
    private ushort _nextId = 1;

    /// <summary>Sends a text; more than 400 bytes are cut.</summary>
    public void Send(
        MavlinkConnection connection, MavSeverity severity, ReadOnlySpan<char> text, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rest = _bytes.AsSpan(0, MavlinkText.Write(text, _bytes));
        // A text of just 50 bytes has no end by itself, so as one of several it would need an empty piece
        // behind it.
        var id = rest.Length <= Text50.Count ? (ushort)0 : TakeId();
        var message = new StatusText { Severity = severity, Id = id };
        while (true)
        {
            var piece = rest[..Math.Min(Text50.Count, rest.Length)];
            message.Text = default;
            piece.CopyTo(message.Text);
            connection.Send(message, now);
            rest = rest[piece.Length..];
            message.ChunkSeq++;
            if (message.Id == 0 || piece.Length < Text50.Count)
            {
                return;
            }
        }
    }

    private ushort TakeId()
    {
        var id = _nextId;
        _nextId = (ushort)(id == ushort.MaxValue ? 1 : id + 1);
        return id;
    }
}
