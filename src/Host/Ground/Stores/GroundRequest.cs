using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Ground;

/// <summary>Where ground stations are, and whom to obey.</summary>
/// <param name="Uri">The link to them.</param>
/// <param name="Key">File with the passphrase, or 64 hexadecimal digits, that signs; null signs
/// nothing.</param>
/// <param name="AllowsUnsigned">Whether unsigned orders are obeyed too.</param>
/// <param name="BytesPerSecond">Most that is sent, on average.</param>
internal sealed record GroundRequest(string Uri, FileInfo? Key, bool AllowsUnsigned, int BytesPerSecond)
{
    /// <summary>Folder that a flight leaves its store in; null leaves none.</summary>
    internal string? LeaveIn { get; init; }

    /// <summary>The service's settings.</summary>
    /// <param name="storeFolder">Whose ledger, pictures and sets are served; null serves none.</param>
    /// <exception cref="HostException">They cannot be used.</exception>
    internal GroundSettings Settings(string? storeFolder)
    {
        var settings = new GroundSettings
        {
            AllowsUnsigned = AllowsUnsigned,
            BytesPerSecond = BytesPerSecond,
            VerifiesSignatures = Key is not null,
            Mounts = storeFolder is null ? [] :
            [
                new FtpMount("ledger", Path.Combine(storeFolder, "ground")),
                new FtpMount("archive", AdapterStore.LedgerPathIn(storeFolder) + LedgerArchive.FolderSuffix),
                new FtpMount("crops", Path.Combine(storeFolder, "crops")),
                new FtpMount("sets", Path.Combine(storeFolder, "sets")),
            ],
        };
        return settings.Problems().FirstOrDefault() is { } problem
            ? throw new HostException(ExitCode.BadInput, problem)
            : settings;
    }

    /// <summary>Opens the link.</summary>
    /// <param name="self">The agent's address.</param>
    /// <param name="clock">Monotonic.</param>
    /// <exception cref="HostException">The key cannot be read.</exception>
    /// <exception cref="LinkException">The address is wrong or taken.</exception>
    internal MavlinkConnection Connect(MavlinkAddress self, Func<TimeSpan> clock)
    {
        var signing = Key is null ? null : Signing(Key, clock());
        return new MavlinkConnection(LinkFactory.Open(Uri, clock), self, signing);
    }

    private static FrameSigning Signing(FileInfo file, TimeSpan now)
    {
        if (!file.Exists)
        {
            throw new HostException(
                ExitCode.BadInput, $"{file.FullName} is not there: it holds the key that signs.");
        }

        var text = File.ReadAllText(file.FullName).Trim();
        var key = text.Length == 2 * SigningKey.Length && text.All(char.IsAsciiHexDigit)
            ? SigningKey.FromBytes(Convert.FromHexString(text))
            : SigningKey.FromPassphrase(text);

        // Beside the key: time stamps must rise from flight to flight, whatever store is flown.
        var clock = new SigningClock(
            new FileSigningClockStore(file.FullName + ".clock"), DateTimeOffset.UtcNow, now);
        return new SigningSession(key, clock).ForLink(SigningPolicy.Accept, 0);
    }
}
