namespace DroneSeal.Host.Agent;

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code; 128 + signal where a signal ended it; -1 where it never started.</param>
/// <param name="Words">The same for people.</param>
internal sealed record ChildEnd(int Code, string Words)
{
    /// <summary>An end by its exit code.</summary>
    internal static ChildEnd Of(int code) => new(
        code, code is > 128 and < 193 ? $"ended by signal {code - 128}" : $"exit code {code}");
}
