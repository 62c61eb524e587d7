using System.Collections;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Reads all parameters: asks for the list, then for each that did not come, until none is missing
/// or fifteen seconds pass without a new one.</summary>
internal sealed class ParameterList
{
    // A few at a time: a low-rate radio drops what it has no room for.
    private const int GapsAtOnce = 10;
    private const ushort NoIndex = ushort.MaxValue;
    private static readonly TimeSpan _lull = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);
    private readonly MavlinkConnection _connection;
    private MavlinkAddress _target;
    private BitArray _have = new(0);
    private int _received;
    private TimeSpan _newAt;
    private TimeSpan _nextAskAt;
    private ParameterListState _state;

    internal ParameterList(MavlinkConnection connection) => _connection = connection;

    internal ParameterListProgress Progress => new(_state, _received, _have.Length);

    internal void Begin(MavlinkAddress target, TimeSpan now)
    {
        _target = target;
        _have = new BitArray(0);
        _received = 0;
        _newAt = now;
        _state = ParameterListState.Reading;
        Ask(now);
    }

    internal void Took(in ParamValue message, TimeSpan now)
    {
        if (_state != ParameterListState.Reading || message.ParamIndex == NoIndex)
        {
            return;
        }

        // The count may grow while reading: setting one parameter can show others.
        _have.Length = Math.Max(_have.Length, message.ParamCount);
        if (message.ParamIndex >= _have.Length || _have[message.ParamIndex])
        {
            return;
        }

        _have[message.ParamIndex] = true;
        _received++;
        _newAt = now;
        _nextAskAt = now + _lull;
        _state = _received == _have.Length ? ParameterListState.Complete : _state;
    }

    internal void Tick(TimeSpan now)
    {
        if (_state != ParameterListState.Reading || now < _nextAskAt)
        {
            return;
        }

        if (now - _newAt >= _patience)
        {
            _state = ParameterListState.Incomplete;
            return;
        }

        Ask(now);
    }

    private void Ask(TimeSpan now)
    {
        _nextAskAt = now + _lull;
        if (_received == 0)
        {
            _connection.Send(
                new ParamRequestList
                {
                    TargetSystem = _target.SystemId,
                    TargetComponent = _target.ComponentId,
                },
                now);
            return;
        }

        var asked = 0;
        for (var i = 0; i < _have.Length && asked < GapsAtOnce; i++)
        {
            if (!_have[i])
            {
                asked++;
                _connection.Send(
                    new ParamRequestRead
                    {
                        TargetSystem = _target.SystemId,
                        TargetComponent = _target.ComponentId,
                        ParamIndex = (short)i,
                    },
                    now);
            }
        }
    }
}
