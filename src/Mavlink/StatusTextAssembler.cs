using System.Text;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Puts long status texts together from their pieces.</summary>
/// <remarks>
/// A piece that got lost shows as "...". A text whose end does not come is given out by <see cref="Tick"/>
/// after
/// <see cref="Patience"/>. At most <see cref="MostOpen"/> texts are open at a time; the oldest must go. One
/// thread.
/// </remarks>
public sealed class StatusTextAssembler
{
    /// <summary>How long the next piece may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Most texts that are open at a time.</summary>
    public const int MostOpen = 16;

    private const int MostPieces = 32;

    private readonly List<OpenText> _open = new(MostOpen);

    /// <summary>Takes a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="now">Monotonic.</param>
    /// <param name="whole">The whole text when this was its end.</param>
    public bool TryComplete(in StatusText text, MavlinkAddress sender, TimeSpan now, out StatusTextLine whole)
    {
        if (text.Id == 0)
        {
            whole = new StatusTextLine(sender, text.Severity, text.Text.ToString());
            return true;
        }
        var (id, severity) = (text.Id, text.Severity);
        var at = _open.FindIndex(open => open.Sender == sender && open.Id == id);
        var entry = at >= 0 ? _open[at] : Open(new OpenText(sender, id, severity));
        entry.Add(text, now);
        if (text.Text.TextLength == Text50.Count && entry.NextPiece < MostPieces)
        {
            whole = default;
            return false;
        }
        _open.Remove(entry);
        whole = entry.ToLine();
        return true;
    }

    /// <summary>Gives out a text that has waited too long for its end; call until it says no.</summary>
    public bool Tick(TimeSpan now, out StatusTextLine unfinished)
    {
        // No lambda: it would be made at every turn of the loop.
        for (var i = 0; i < _open.Count; i++)
        {
            if (now - _open[i].LastAt > Patience)
            {
                unfinished = _open[i].ToLine() with { Text = _open[i].ToLine().Text + "..." };
                _open.RemoveAt(i);
                return true;
            }
        }
        unfinished = default;
        return false;
    }

    private OpenText Open(OpenText entry)
    {
        if (_open.Count == MostOpen)
        {
            _open.RemoveAt(0);
        }
        _open.Add(entry);
        return entry;
    }

    /// <summary>
    /// A text that has not ended. Bytes, since a piece may end in the middle of a character.
    /// </summary>
    private sealed class OpenText(MavlinkAddress sender, ushort id, MavSeverity severity)
    {
        private readonly List<byte> _bytes = [];

        internal MavlinkAddress Sender => sender;

        internal ushort Id => id;

        internal TimeSpan LastAt { get; private set; }

        internal int NextPiece { get; private set; }

        internal void Add(in StatusText text, TimeSpan now)
        {
            LastAt = now;
            if (text.ChunkSeq < NextPiece)
            {
                return;
            }
            if (text.ChunkSeq > NextPiece)
            {
                _bytes.AddRange("..."u8);
            }
            ReadOnlySpan<byte> piece = text.Text;
            _bytes.AddRange(piece[..text.Text.TextLength]);
            NextPiece = text.ChunkSeq + 1;
        }

        internal StatusTextLine ToLine() => new(sender, severity, Encoding.UTF8.GetString([.. _bytes]));
    }
}
