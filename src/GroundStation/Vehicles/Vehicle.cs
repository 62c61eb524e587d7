using DroneSeal.GroundStation.Links;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>One vehicle, as far as it was heard. Fed with frames, live or logged; bounded in size.</summary>
internal sealed class Vehicle(byte systemId)
{
    /// <summary>Silence after which a vehicle counts as lost.</summary>
    internal static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(3);

    private readonly StatusTextAssembler _texts = new();
    private readonly Dictionary<byte, ComponentSeen> _components = [];

    /// <summary>Its system id.</summary>
    internal byte SystemId { get; } = systemId;

    /// <summary>What the autopilot says.</summary>
    internal AutopilotReport Autopilot { get; } = new();

    /// <summary>What the agent says.</summary>
    internal AgentReport Agent { get; } = new();

    /// <summary>What was said in words.</summary>
    internal AlertLog Alerts { get; } = new();

    /// <summary>Its autopilot; null until its heartbeat came.</summary>
    internal ComponentSeen? AutopilotComponent { get; private set; }

    /// <summary>Its agent; null until it was heard.</summary>
    internal ComponentSeen? AgentComponent { get; private set; }

    /// <summary>When anything of it was last heard.</summary>
    internal TimeSpan HeardAt { get; private set; }

    /// <summary>Every component that was heard.</summary>
    internal IReadOnlyCollection<ComponentSeen> Components => _components.Values;

    /// <summary>The last counters of a radio between us; null where none told any.</summary>
    internal RadioStatus? Radio { get; private set; }

    /// <summary>Whether it is a vehicle: it has an autopilot or an agent.</summary>
    internal bool IsVehicle => AutopilotComponent is not null || AgentComponent is not null;

    /// <summary>Whether it fell silent.</summary>
    internal bool IsLost(TimeSpan now) => now - HeardAt > LostAfter;

    /// <summary>Takes a frame of this system.</summary>
    internal void Take(in MavlinkFrame frame, GroundLink? link, TimeSpan now)
    {
        HeardAt = now;
        var component = ComponentOf(frame.Sender);
        var isHeartbeat = frame.TryRead(out Heartbeat heartbeat);
        component.Heard(link, isHeartbeat, now);
        if (isHeartbeat)
        {
            Take(heartbeat, component);
        }
        else if (frame.TryRead(out StatusText text))
        {
            if (_texts.TryComplete(text, frame.Sender, now, out var whole))
            {
                Note(whole, now);
            }
        }
        else if (frame.TryRead(out RadioStatus radio))
        {
            Radio = radio;
        }
        else
        {
            TakeReport(frame, component, now);
        }
    }

    /// <summary>Gives out texts whose end does not come.</summary>
    internal void Tick(TimeSpan now)
    {
        while (_texts.Tick(now, out var unfinished))
        {
            Note(unfinished, now);
        }
    }

    private void TakeReport(in MavlinkFrame frame, ComponentSeen component, TimeSpan now)
    {
        if (frame.TryRead(out SystemTime time))
        {
            component.Note(time, now);
        }

        if (component == AutopilotComponent)
        {
            var reboots = Autopilot.Reboots;
            Autopilot.Take(frame);
            if (Autopilot.Reboots > reboots)
            {
                Alerts.Add(MavSeverity.Critical, "station", "the autopilot has started anew", now);
            }
        }
        else if (Agent.Take(frame, now))
        {
            AgentComponent = component;
        }
    }

    private void Take(in Heartbeat heartbeat, ComponentSeen component)
    {
        var isOther = heartbeat.Autopilot == MavAutopilot.Invalid || heartbeat.Type == MavType.Gcs;
        if (!isOther && (AutopilotComponent is null || AutopilotComponent == component))
        {
            AutopilotComponent = component;
            Autopilot.Take(heartbeat);
        }
        else if (heartbeat.Type == MavType.OnboardController && AgentComponent is null
            && component.Address.ComponentId == (byte)MavComponent.OnboardComputer)
        {
            AgentComponent = component;
        }

        if (component == AgentComponent)
        {
            Agent.Take(heartbeat);
        }
    }

    private void Note(in StatusTextLine line, TimeSpan now)
    {
        var source = line.Sender == AutopilotComponent?.Address ? "autopilot"
            : line.Sender == AgentComponent?.Address ? "agent"
            : line.Sender.ToString();
        Alerts.Add(line.Severity, source, Printable.Of(line.Text), now);
    }

    private ComponentSeen ComponentOf(MavlinkAddress sender)
    {
        if (!_components.TryGetValue(sender.ComponentId, out var component))
        {
            component = new ComponentSeen(sender);
            _components.Add(sender.ComponentId, component);
        }

        return component;
    }
}
