using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DroneSeal.Ledger;

namespace DroneSeal.Host.Agent;

/// <summary>Which adapter sets are on trial and which are set aside; a small file beside the store.</summary>
/// <remarks>
/// A set is entered before it is first used and struck out once it has done well; so one that takes the
/// process, or the power, down with it is still entered when the next process looks. After
/// <see cref="MostAttempts"/> such beginnings it is set aside. A file that is damaged or cannot be read counts as empty: what
/// is lost then is the memory of failures, never a set. One writer at a time: the agent while vision does
/// not run, vision while it does.
/// </remarks>
internal sealed class SetTrialBook
{
    /// <summary>Beginnings without a good end after which a set is set aside.</summary>
    internal const int MostAttempts = 2;

    private const int MostEntries = 256;

    private readonly string _path;
    private readonly List<SetTrial> _trials;

    private SetTrialBook(string path, List<SetTrial> trials) => (_path, _trials) = (path, trials);

    /// <summary>All entries, the oldest first.</summary>
    internal IReadOnlyList<SetTrial> Trials => _trials;

    /// <summary>Opens the book of a store.</summary>
    internal static SetTrialBook Open(string store)
    {
        var path = Path.Combine(store, "trials.json");
        return new SetTrialBook(path, Read(path));
    }

    /// <summary>Whether a set must not be used.</summary>
    internal bool IsAside(string sha256) => Find(sha256) is { IsAside: true };

    /// <summary>A set is about to be used.</summary>
    /// <returns>False where it was begun too often: it is set aside now, and must not be used.</returns>
    /// <exception cref="IOException">The disk is full or failing; nothing is noted.</exception>
    internal bool TryBegin(string sha256)
    {
        var trial = Find(sha256) ?? new SetTrial(sha256, 0, false, "");
        if (trial.IsAside)
        {
            return false;
        }

        if (trial.Attempts >= MostAttempts)
        {
            SetAside(sha256, trial.Reason.Length > 0 ? trial.Reason
                : $"begun {trial.Attempts} times and never came to a good end");
            return false;
        }

        Enter(trial with { Attempts = trial.Attempts + 1 });
        return true;
    }

    /// <summary>A set failed in a way that could be told.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    internal void NoteFailed(string sha256, string reason)
    {
        var trial = Find(sha256) ?? new SetTrial(sha256, 1, false, "");
        Enter(trial with { Reason = reason, IsAside = trial.Attempts >= MostAttempts });
    }

    /// <summary>A beginning that was only a look: it does not count.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    internal void Withdraw(string sha256)
    {
        if (Find(sha256) is { Attempts: > 1 } trial)
        {
            Enter(trial with { Attempts = trial.Attempts - 1 });
        }
        else
        {
            NoteGood(sha256);
        }
    }

    /// <summary>A set does well.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    internal void NoteGood(string sha256)
    {
        if (Find(sha256) is { IsAside: false } trial)
        {
            _trials.Remove(trial);
            Write();
        }
    }

    /// <summary>A set is not to be used any more.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    internal void SetAside(string sha256, string reason) =>
        Enter(new SetTrial(sha256, Find(sha256)?.Attempts ?? 0, true, reason));

    private SetTrial? Find(string sha256) => _trials.Find(trial => trial.Sha256 == sha256);

    private void Enter(SetTrial trial)
    {
        _trials.RemoveAll(one => one.Sha256 == trial.Sha256);
        _trials.Add(trial);
        if (_trials.Count > MostEntries)
        {
            _trials.RemoveAt(0);
        }

        Write();
    }

    private void Write()
    {
        var text = JsonSerializer.Serialize(_trials);
        DurableFile.Write(_path, Encoding.UTF8.GetBytes($"{HashOf(text)}\n{text}\n"));
    }

    private static List<SetTrial> Read(string path)
    {
        try
        {
            var lines = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
            return lines is [var hash, var text, ""] && hash == HashOf(text)
                ? JsonSerializer.Deserialize<List<SetTrial>>(text) ?? []
                : [];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
