namespace DroneSeal.Flight;

/// <summary>Why a state was entered, in words for a person.</summary>
internal static class StateWords
{
    internal static string Reason(
        FlightState from,
        FlightState to,
        in SupervisorInputs inputs,
        TimeSpan gap,
        TimeSpan held) => to switch
        {
            FlightState.Idle when inputs.IsAutopilotFound =>
                $"The autopilot is silent for {Milliseconds(inputs.LinkAge)}.",
            FlightState.Idle => "No autopilot was found yet.",
            FlightState.Preflight when from == FlightState.Ready => "The preflight no longer passes.",
            FlightState.Preflight when from == FlightState.Idle => "An autopilot was found.",
            FlightState.Preflight => "The vehicle is on the ground.",
            FlightState.Ready => "The preflight passed.",
            FlightState.Flying when from <= FlightState.Ready => "In the air, to the goal.",
            FlightState.Flying => "All is well again; on to the goal.",
            FlightState.Slowed when from > to => $"Recovering: {Ages(inputs)}.",
            FlightState.Slowed => $"Old news: {Ages(inputs)}.",
            FlightState.LoopLate => $"The control loop came {Milliseconds(gap)} after its last turn.",
            FlightState.VisionStale => $"No new picture: the last that differs is {Age(inputs)} old.",
            FlightState.VisionDead => "The vision process is dead.",
            FlightState.SelfTestFailed => "The detector failed its self-test.",
            FlightState.PositionLost => "The autopilot's estimator has no good position.",
            FlightState.LinkLost => $"The autopilot is silent for {Milliseconds(inputs.LinkAge)}.",
            FlightState.Landing when inputs.Request == FlightRequest.Land => "Asked to land.",
            _ => $"Held for {held.TotalSeconds:0} s without recovering.",
        };

    private static string Ages(in SupervisorInputs inputs) =>
        $"the newest picture is {Age(inputs)} old, the vehicle's state {Milliseconds(inputs.LinkAge)}";

    private static string Age(in SupervisorInputs inputs) =>
        inputs.VisionAge == TimeSpan.MaxValue ? "for ever" : Milliseconds(inputs.VisionAge);

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0} ms";
}
