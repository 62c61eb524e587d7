namespace DroneSeal.Flight.Status;

/// <summary>Shows a state on lamp and buzzer. Clock-agnostic: <see cref="Tick"/> is told the time; one
/// thread.</summary>
/// <remarks>
/// <code>
/// state      lamp                      buzzer
/// Starting   dark                      silent
/// Searching  one short blink a second  silent
/// Ready      slow, half and half       silent
/// Inhibited  two short blinks          silent
/// Armed      fast                      one beep a second
/// Flying     on                        silent
/// Slowed     on, one gap a second      silent
/// Holding    on, two gaps a second     one short beep every two seconds
/// Fault      very fast                 three beeps every two seconds
/// </code>
/// </remarks>
/// <param name="pins">Where to show it; not disposed of here.</param>
public sealed class StatusLights(IStatusPins pins)
{
    private static readonly BlinkPattern _alwaysOn = BlinkPattern.Of(3_600_000, 1);

    private BlinkPattern _led = BlinkPattern.Off;
    private BlinkPattern _buzzer = BlinkPattern.Off;
    private TimeSpan? _since;
    private bool? _isLedOn;
    private bool? _isBuzzerOn;

    /// <summary>What is shown.</summary>
    public StatusState State { get; private set; }

    /// <summary>The pins, in words.</summary>
    public string Description => pins.Description;

    /// <summary>Whether the arm switch forbids arming now.</summary>
    public bool IsArmInhibited => pins.IsArmInhibited;

    /// <summary>What the lamp does in a state.</summary>
    public static BlinkPattern LedPattern(StatusState state) => state switch
    {
        StatusState.Searching => BlinkPattern.Of(100, 900),
        StatusState.Ready => BlinkPattern.Of(1000, 1000),
        StatusState.Inhibited => BlinkPattern.Of(100, 200, 100, 1600),
        StatusState.Armed => BlinkPattern.Of(150, 150),
        StatusState.Flying => _alwaysOn,
        StatusState.Slowed => BlinkPattern.Of(900, 100),
        StatusState.Holding => BlinkPattern.Of(300, 100, 500, 100),
        StatusState.Fault => BlinkPattern.Of(50, 50),
        _ => BlinkPattern.Off,
    };

    /// <summary>What the buzzer does in a state.</summary>
    public static BlinkPattern BuzzerPattern(StatusState state) => state switch
    {
        StatusState.Armed => BlinkPattern.Of(100, 900),
        StatusState.Holding => BlinkPattern.Of(50, 1950),
        StatusState.Fault => BlinkPattern.Of(100, 100, 100, 100, 100, 1500),
        _ => BlinkPattern.Off,
    };

    /// <summary>Changes what is shown; a new state starts its pattern from the beginning.</summary>
    public void Show(StatusState state, TimeSpan now)
    {
        if (state != State || _since is null)
        {
            State = state;
            _since = now;
            _led = LedPattern(state);
            _buzzer = BuzzerPattern(state);
        }

        Tick(now);
    }

    /// <summary>Sets lamp and buzzer as the patterns say; a pin is touched only when it changes.</summary>
    public void Tick(TimeSpan now)
    {
        var sinceStart = now - (_since ??= now);
        var isLedOn = _led.IsOnAt(sinceStart);
        if (isLedOn != _isLedOn)
        {
            pins.SetLed(isLedOn);
            _isLedOn = isLedOn;
        }

        var isBuzzerOn = _buzzer.IsOnAt(sinceStart);
        if (isBuzzerOn != _isBuzzerOn)
        {
            pins.SetBuzzer(isBuzzerOn);
            _isBuzzerOn = isBuzzerOn;
        }
    }
}
