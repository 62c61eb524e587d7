using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Loop;

/// <summary>One wish to the autopilot that is asked again after a refusal, its words written down once. One
/// thread.</summary>
internal sealed class RepeatedRequest(AutopilotClient client, FlightLog log)
{
    private static readonly TimeSpan _usualPause = TimeSpan.FromSeconds(2);

    // An answer that is not followed by the deed within this time counts for nothing.
    private static readonly TimeSpan _belief = TimeSpan.FromSeconds(3);

    private AutopilotRequest? _request;
    private TimeSpan? _refusedAt;

    internal bool IsAccepted => _request is { State: RequestState.Accepted };

    internal bool WasAsked => _request is not null;

    /// <summary>The last refusal's words; empty without one.</summary>
    internal string Words { get; private set; } = "";

    /// <summary>Stops the repeats of what was not answered yet.</summary>
    internal void Withdraw(TimeSpan now)
    {
        if (_request is { State: RequestState.Pending } pending)
        {
            client.Withdraw(pending, now);
        }
    }

    internal void Forget() => (_request, _refusedAt, Words) = (null, null, "");

    internal void Ask(string what, in CommandLong command, TimeSpan now, TimeSpan? pause = null)
    {
        if (_request is { State: RequestState.Pending } || (IsAccepted && now - _request!.At < _belief))
        {
            return;
        }

        if (_request is { State: RequestState.Refused } refused)
        {
            if (_refusedAt is null)
            {
                _refusedAt = now;
                Words = refused.Words;
                log.Change(now, "autopilot", $"refuses to {refused.What}: {refused.Words}", "");
            }

            if (now - _refusedAt < (pause ?? _usualPause))
            {
                return;
            }
        }

        _refusedAt = null;
        _request = client.Ask(what, command, now);
    }
}
