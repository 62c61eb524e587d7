using DroneSeal.Flight.Status;

namespace DroneSeal.Host.Agent;

/// <summary>The arm switch, and before it a gate that software keeps shut until the self-test has passed and
/// someone has ordered a flight.</summary>
/// <param name="inner">Lamp, buzzer and switch; disposed of with this.</param>
internal sealed class ArmGate(IStatusPins inner) : IStatusPins
{
    private volatile string _reason = "nothing is known yet";

    /// <summary>Why arming is forbidden; empty where it is not. Shut from the beginning. Any
    /// thread.</summary>
    internal string Reason => _reason;

    public string Description => inner.Description;

    /// <summary>The same, for a log.</summary>
    internal string Words { get; } = inner.Description;

    public bool IsArmInhibited => Reason.Length > 0 || inner.IsArmInhibited;

    /// <summary>Looks whether it may open.</summary>
    /// <param name="mayStart">Whether the settings allow flights at all.</param>
    /// <param name="selfTest">What the self-test found; null before it ended.</param>
    /// <param name="hasOrder">Whether an order stands.</param>
    internal void Judge(bool mayStart, SelfTestReport? selfTest, bool hasOrder) => _reason =
        !mayStart ? "the settings forbid flights (flight.start: never)"
        : selfTest is null ? "the self-test has not ended"
        : !selfTest.IsFit ? $"the self-test failed: {selfTest.Verdict}"
        : !hasOrder ? "no order to fly (droneseal agent go)"
        : "";

    public void SetLed(bool isOn) => inner.SetLed(isOn);

    public void SetBuzzer(bool isOn) => inner.SetBuzzer(isOn);

    public void Dispose() => inner.Dispose();
}
