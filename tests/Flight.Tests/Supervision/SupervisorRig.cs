namespace DroneSeal.Flight.Tests;

/// <summary>A supervisor, its clock, and inputs with which all is well.</summary>
public abstract class SupervisorRig
{
    private protected static readonly SupervisorInputs Well = new(
        IsAutopilotFound: true,
        IsPreflightPassed: true,
        IsAirborne: true,
        FlightRequest.Goal,
        LinkAge: TimeSpan.Zero,
        VisionAge: Milliseconds(80),
        IsVisionAlive: true,
        IsSelfTestPassed: true,
        IsLearnerAlive: true,
        IsPositionGood: true);

    private protected static readonly SupervisorInputs Ground = Well with
    {
        IsAirborne = false,
    };

    private protected Supervisor Supervisor { get; } = new(
        new SupervisorOptions(), new VelocityGuard(new VehicleLimits()));

    private protected TimeSpan Now { get; set; } = TimeSpan.FromSeconds(50);

    private protected static TimeSpan Milliseconds(int milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds);

    private protected void Tick(in SupervisorInputs inputs)
    {
        Now += Milliseconds(20);
        Supervisor.Tick(Now, inputs);
    }

    private protected void Fly()
    {
        Tick(Ground);
        Tick(Ground);
        Tick(Well);
        Assert.Equal(FlightState.Flying, Supervisor.State);
    }
}
