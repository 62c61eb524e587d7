using System.Globalization;
using DroneSeal.GroundStation.Decoding;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Logs;

/// <summary>One CSV file a message: time, sender and every field, a column an element.</summary>
internal sealed class CsvFiles : IDisposable
{
    private readonly string _folder;
    private readonly Dictionary<uint, StreamWriter> _files = [];

    internal CsvFiles(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Files written.</summary>
    internal int Count => _files.Count;

    /// <summary>Writes a frame's row; messages that are not known are left out.</summary>
    internal void Write(in MavlinkFrame frame, long at)
    {
        var info = frame.IsVerified ? MavlinkCatalogue.Find(frame.MessageId) : null;
        if (info is null)
        {
            return;
        }

        var file = FileOf(info);
        var payload = FieldText.Whole(frame.Payload, info, stackalloc byte[MavlinkFrameFormat.Longest]);
        file.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{at * 1e-6:F6},{frame.Sender.SystemId},{frame.Sender.ComponentId}"));
        foreach (var field in info.Fields)
        {
            for (var i = 0; i < FieldText.Count(field); i++)
            {
                file.Write(',');
                file.Write(Quoted(FieldText.Read(field, i, payload)));
            }
        }

        file.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }

    private StreamWriter FileOf(MavlinkMessageInfo info)
    {
        if (_files.TryGetValue(info.Id, out var open))
        {
            return open;
        }

        var file = new StreamWriter(Path.Combine(_folder, info.Name + ".csv"));
        _files[info.Id] = file;
        file.Write("seconds,system,component");
        foreach (var field in info.Fields)
        {
            for (var i = 0; i < FieldText.Count(field); i++)
            {
                file.Write(FieldText.Count(field) > 1 ? $",{field.Name}[{i}]" : $",{field.Name}");
            }
        }

        file.Write('\n');
        return file;
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(',', '"') < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
