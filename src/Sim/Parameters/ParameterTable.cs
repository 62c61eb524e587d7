using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>The autopilot's parameters: values survive a restart, and some take effect only then.</summary>
internal sealed class ParameterTable
{
    private readonly IReadOnlyList<ParameterEntry> _entries;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly float[] _values;
    private readonly float[] _atBoot;
    private readonly bool _packsBytes;

    /// <summary>Fills the table with the firmware's defaults.</summary>
    /// <param name="entries">Names and defaults.</param>
    /// <param name="packsBytes">Whether integers travel as their bits (PX4) rather than as a converted number
    /// (ArduPilot).</param>
    public ParameterTable(IReadOnlyList<ParameterEntry> entries, bool packsBytes)
    {
        _entries = entries;
        _packsBytes = packsBytes;
        _values = [.. entries.Select(entry => entry.Default)];
        _atBoot = new float[_values.Length];
        for (var i = 0; i < entries.Count; i++)
        {
            _rows[entries[i].Name] = i;
        }
        Boot();
    }

    /// <summary>How many rows there are, hidden ones included.</summary>
    public int Rows => _entries.Count;

    /// <summary>Counts changes, so that readers know when to read again.</summary>
    public int Version { get; private set; }

    /// <summary>How many exist now.</summary>
    public int VisibleCount => Enumerable.Range(0, Rows).Count(IsVisible);

    /// <summary>What counts at once.</summary>
    /// <exception cref="KeyNotFoundException">No such parameter.</exception>
    public float this[string name] => _values[_rows[name]];

    /// <summary>What was set when the autopilot started last.</summary>
    public float AtBoot(string name) => _atBoot[_rows[name]];

    /// <summary>A restart: everything that is set takes effect.</summary>
    public void Boot()
    {
        _values.CopyTo(_atBoot, 0);
        Version++;
    }

    /// <summary>The row of a name; -1 when there is none, or none now.</summary>
    public int RowOf(string name) => _rows.TryGetValue(name, out var row) && IsVisible(row) ? row : -1;

    /// <summary>The row of the n-th visible parameter; -1 when there are not so many.</summary>
    public int RowOf(int index)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (IsVisible(row) && index-- == 0)
            {
                return row;
            }
        }
        return -1;
    }

    /// <summary>Whether the parameter exists now: some do only while another is not 0.</summary>
    public bool IsVisible(int row) => _entries[row].ShownBy is not { } other || this[other] != 0;

    /// <summary>Sets one, hidden or not.</summary>
    /// <returns>Whether there is one of that name.</returns>
    public bool Set(string name, float value)
    {
        if (!_rows.TryGetValue(name, out var row) || !float.IsFinite(value))
        {
            return false;
        }
        _values[row] = _entries[row].Type == MavParamType.Real32 ? value : MathF.Round(value);
        Version++;
        return true;
    }

    /// <summary>The number that a PARAM_SET carries.</summary>
    public float FromWire(in ParamSet message) =>
        _packsBytes && message.ParamType != MavParamType.Real32
            ? BitConverter.SingleToInt32Bits(message.ParamValue)
            : message.ParamValue;

    /// <summary>The message that tells a row.</summary>
    /// <param name="row">Which.</param>
    /// <param name="index">Its place in the list; 65,535 when it was asked for by name.</param>
    public ParamValue ToWire(int row, ushort index)
    {
        var entry = _entries[row];
        var isPacked = _packsBytes && entry.Type != MavParamType.Real32;
        return new ParamValue
        {
            ParamId = entry.Name,
            Values = isPacked ? BitConverter.Int32BitsToSingle((int)_values[row]) : _values[row],
            ParamType = entry.Type,
            ParamCount = (ushort)VisibleCount,
            ParamIndex = index,
        };
    }
}
