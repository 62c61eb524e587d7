using System.Text;

namespace DroneSeal.GroundStation.Watching;

/// <summary>What must be sent to a terminal so that it shows a screen: the rows that changed.</summary>
internal sealed class ScreenUpdate
{
    private readonly StringBuilder _update = new();
    private readonly List<string> _shown = [];
    private (int Width, int Height) _size;

    /// <summary>The letters to send, between the marks of a synchronised update; empty where nothing
    /// changed.</summary>
    /// <param name="rows">The screen.</param>
    /// <param name="width">Columns of the terminal; a change of size clears it.</param>
    /// <param name="height">Its rows.</param>
    internal string Of(IReadOnlyList<string> rows, int width, int height)
    {
        _update.Clear();
        if ((width, height) != _size)
        {
            _size = (width, height);
            _shown.Clear();
            _update.Append("\e[0m\e[2J");
        }

        for (var i = 0; i < Math.Min(rows.Count, height); i++)
        {
            if (i >= _shown.Count || _shown[i] != rows[i])
            {
                _update.Append("\e[").Append(i + 1).Append(";1H").Append(rows[i]).Append("\e[0m\e[K");
            }
        }

        _shown.Clear();
        _shown.AddRange(rows);
        return _update.Length == 0 ? "" : $"\e[?2026h{_update}\e[?2026l";
    }
}
