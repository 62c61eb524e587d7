namespace DroneSeal.Flight.Loop;

/// <summary>Whether a way leads to the goal, as far as the map knows.</summary>
/// <param name="IsClosed">None does, or none that the vehicle comes forward on.</param>
/// <param name="IsWaitedFor">The vehicle is to stand until there is one.</param>
/// <param name="ClosedFor">For how long that is so; zero while there is a way.</param>
/// <param name="Reason">Why, in words for a person; empty while there is a way.</param>
public readonly record struct WayToGoal(bool IsClosed, bool IsWaitedFor, TimeSpan ClosedFor, string Reason);
