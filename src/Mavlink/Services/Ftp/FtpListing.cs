using System.Globalization;
using System.Text;

namespace DroneSeal.Mavlink;

/// <summary>Lists a directory.</summary>
public sealed class FtpListing : FtpOperation
{
    private readonly List<FtpEntry> _entries = [];
    private uint _next;

    internal FtpListing(string path)
        : base(path)
    {
    }

    /// <summary>What has come so far, in the server's order.</summary>
    public IReadOnlyList<FtpEntry> Entries => _entries;

    internal override void Answer(FtpPacket request, FtpPacket reply, TimeSpan now)
    {
        if (reply.Error == FtpError.EndOfFile || (reply.Error == FtpError.None && reply.Size == 0))
        {
            Outcome = FtpOutcome.Done;
            return;
        }

        if (reply.Error != FtpError.None)
        {
            Refuse(reply.Error);
            return;
        }

        var texts = Encoding.UTF8.GetString(reply.Data);
        foreach (var text in texts.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            _next++;
            Add(text);
        }

        SendPath(FtpOpcode.ListDirectory, now, _next);
    }

    private protected override void Begin(TimeSpan now) => SendPath(FtpOpcode.ListDirectory, now);

    private void Add(string text)
    {
        if (text[0] == 'D')
        {
            _entries.Add(new FtpEntry(text[1..], IsDirectory: true, 0));
        }
        else if (text[0] == 'F')
        {
            var tab = text.LastIndexOf('\t');
            var isSized = long.TryParse(
                text.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes);
            var name = tab > 0 && isSized ? text[1..tab] : text[1..];
            _entries.Add(new FtpEntry(name, IsDirectory: false, bytes));
        }
    }
}
