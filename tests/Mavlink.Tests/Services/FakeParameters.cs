using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

/// <summary>The autopilot's end of the parameter protocol.</summary>
internal sealed class FakeParameters
{
    private readonly MavlinkConnection _connection;
    private readonly List<ParameterValue> _held = [];
    private readonly Queue<int> _toList = new();

    internal FakeParameters(MavlinkConnection connection, ParameterEncoding encoding)
    {
        _connection = connection;
        Encoding = encoding;
    }

    internal ParameterEncoding Encoding { get; }

    internal int SetCount { get; private set; }

    /// <summary>Names whose values never change.</summary>
    internal HashSet<string> Stubborn { get; } = [];

    internal double this[string name] => _held.Find(each => each.Name == name).Value;

    internal void Add(string name, double value, MavParamType type) =>
        _held.Add(new ParameterValue(name, value, type));

    internal void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out ParamRequestList _))
        {
            _toList.Clear();
            Enumerable.Range(0, _held.Count).ToList().ForEach(_toList.Enqueue);
        }
        else if (frame.TryRead(out ParamRequestRead read))
        {
            var name = read.ParamId.ToString();
            var index = read.ParamIndex >= 0 ? read.ParamIndex : _held.FindIndex(each => each.Name == name);
            Tell(index, (ushort)index, now);
        }
        else if (frame.TryRead(out ParamSet set))
        {
            Set(set, now);
        }
    }

    /// <summary>Lists ten a step.</summary>
    internal void Tick(TimeSpan now)
    {
        for (var i = 0; i < 10 && _toList.TryDequeue(out var index); i++)
        {
            Tell(index, (ushort)index, now);
        }
    }

    private void Set(in ParamSet set, TimeSpan now)
    {
        var name = set.ParamId.ToString();
        var index = _held.FindIndex(each => each.Name == name);
        if (index < 0)
        {
            return;
        }

        SetCount++;
        if (!Stubborn.Contains(name))
        {
            var value = ParameterCodec.Decode(set.ParamValue, set.ParamType, Encoding);
            _held[index] = _held[index] with { Value = value };
        }

        // As ArduPilot does: the answer to setting has no index.
        Tell(index, ushort.MaxValue, now);
    }

    private void Tell(int index, ushort toldIndex, TimeSpan now)
    {
        if (index < 0 || index >= _held.Count)
        {
            return;
        }

        var (name, value, type) = _held[index];
        _connection.Send(
            new ParamValue
            {
                ParamId = name,
                Values = ParameterCodec.Encode(value, type, Encoding),
                ParamType = type,
                ParamCount = (ushort)_held.Count,
                ParamIndex = toldIndex,
            },
            now);
    }
}
