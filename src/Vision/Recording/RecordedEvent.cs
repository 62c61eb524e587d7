namespace DroneSeal.Vision.Recording;

/// <summary>Something that happened between pictures.</summary>
/// <param name="At">By the clock of the pictures.</param>
/// <param name="Subject">What it is about: adapters, flight, recording.</param>
/// <param name="Words">What happened.</param>
public sealed record RecordedEvent(TimeSpan At, string Subject, string Words);
