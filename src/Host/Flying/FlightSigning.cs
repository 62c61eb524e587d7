using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Flying;

/// <summary>The signing of a flight's link.</summary>
internal static class FlightSigning
{
    // Other programs that sign for the same component have numbers of their own.
    private const byte LinkId = 1;

    /// <summary>What is wrong with the settings, one line each; empty when they can be used.</summary>
    internal static IEnumerable<string> Problems(SigningPolicy policy, FileInfo? key)
    {
        if (policy != SigningPolicy.Off && key is null)
        {
            yield return $"--signing {policy} needs --signing-key.";
        }
        else if (key is { Exists: false })
        {
            yield return $"--signing-key: {key.FullName} is not there.";
        }
        else if (key is not null && File.ReadAllText(key.FullName).Trim().Length == 0)
        {
            yield return $"--signing-key: {key.FullName} is empty.";
        }
    }

    /// <summary>Signs and verifies for the link of a request; null where it is off.</summary>
    internal static FrameSigning? Open(FlightCheckRequest request, TimeSpan now) =>
        request.Signing == SigningPolicy.Off
            ? null
            : Open(request.Signing, request.SigningKey!, "flight", now);

    /// <summary>The same for any program; time stamps go on in a file beside the key.</summary>
    /// <param name="policy">Not off.</param>
    /// <param name="key">64 hexadecimal digits, or a passphrase.</param>
    /// <param name="who">Whose stamps: each that signs has a file of its own.</param>
    /// <param name="now">Monotonic.</param>
    internal static FrameSigning Open(SigningPolicy policy, FileInfo key, string who, TimeSpan now) =>
        Open(policy, key, new FileInfo($"{key.FullName}.{who}.clock"), LinkId, now);

    /// <summary>The same with a file of time stamps anywhere, and a link of its own.</summary>
    internal static FrameSigning Open(
        SigningPolicy policy, FileInfo key, FileInfo stamps, byte linkId, TimeSpan now)
    {
        var text = File.ReadAllText(key.FullName).Trim();
        var secret = text.Length == 2 * SigningKey.Length && text.All(char.IsAsciiHexDigit)
            ? SigningKey.FromBytes(Convert.FromHexString(text))
            : SigningKey.FromPassphrase(text);
        var clock = new SigningClock(new FileSigningClockStore(stamps.FullName), DateTimeOffset.UtcNow, now);
        return new SigningSession(secret, clock).ForLink(policy, linkId);
    }
}
