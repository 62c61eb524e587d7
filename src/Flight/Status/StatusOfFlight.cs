using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Status;

/// <summary>What lamp and buzzer are to tell of a flight.</summary>
internal static class StatusOfFlight
{
    internal static StatusState Of(FlightPhase phase, FlightReaction reaction, bool isArmInhibited) =>
        phase switch
        {
            FlightPhase.Searching => StatusState.Searching,
            FlightPhase.Failed => StatusState.Fault,
            FlightPhase.Arming or FlightPhase.TakingOff => StatusState.Armed,
            FlightPhase.TakingOver => StatusState.Holding,
            FlightPhase.Preflight or FlightPhase.Waiting or FlightPhase.EnteringMode or FlightPhase.Done =>
                isArmInhibited ? StatusState.Inhibited : StatusState.Ready,
            _ => reaction switch
            {
                FlightReaction.Hold => StatusState.Holding,
                FlightReaction.FlySlowly => StatusState.Slowed,
                _ => StatusState.Flying,
            },
        };
}
