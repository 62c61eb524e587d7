using DroneSeal.Host.Flying;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Agent;

/// <summary>Opens the signing of the agent's links. Time stamps go on in the state folder: where the key
/// lies, a service may not write.</summary>
internal static class AgentSigning
{
    /// <summary>What is wrong with a key file; null where it can be used.</summary>
    internal static string? Problem(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim().Length == 0 ? $"{path} is empty" : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    /// <summary>Signs and verifies; null where it is off.</summary>
    /// <param name="state">The agent's state folder.</param>
    /// <param name="policy">What is refused.</param>
    /// <param name="key">Key file; null with <see cref="SigningPolicy.Off"/>.</param>
    /// <param name="who">Whose time stamps: each that signs has a file of its own.</param>
    /// <param name="linkId">Tells signers of one component apart.</param>
    /// <param name="now">Monotonic.</param>
    internal static FrameSigning? Open(
        string state, SigningPolicy policy, string? key, string who, byte linkId, TimeSpan now)
    {
        if (policy == SigningPolicy.Off || key is null)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(Path.Combine(state, "signing")).FullName;
        return FlightSigning.Open(
            policy, new FileInfo(key), new FileInfo(Path.Combine(folder, $"{who}.clock")), linkId, now);
    }
}
