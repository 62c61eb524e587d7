using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Agent;

/// <summary>Chooses the set to use: the active one, else the one before it, else the released one, else none:
/// the base model flies. Mends the store so that learning goes on from what flies.</summary>
/// <remarks>For the agent, while neither vision nor the learner runs.</remarks>
internal static class SetHealer
{
    /// <summary>Chooses, and mends the store where the active set cannot be used.</summary>
    /// <param name="folder">The store; it need not be there.</param>
    /// <param name="anchorSha256">The frozen core in use.</param>
    internal static SetChoice Choose(string folder, string anchorSha256)
    {
        List<string> remarks = [];
        if (!Directory.Exists(folder))
        {
            return new SetChoice(null, "base", remarks);
        }

        try
        {
            using var store = AdapterStore.Open(folder, anchorSha256);
            if (store.Recovered is { } recovered)
            {
                remarks.Add(recovered);
            }

            var choice = Among(store, SetTrialBook.Open(folder), remarks);
            if (choice.Sha256 != store.Manifest.Active)
            {
                store.Activate(choice.Sha256);
                remarks.Add($"the store now has {Short(choice.Sha256)} as active");
            }

            return choice;
        }
        catch (StoreException fault)
        {
            remarks.Add(fault.Message);
            return new SetChoice(null, "base", remarks);
        }
    }

    /// <summary>Whether the active set must not be used again; a look that changes nothing.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="active">The active set; null: the base model, or a store that cannot be read.</param>
    internal static bool MustHeal(string folder, out string? active)
    {
        active = null;
        try
        {
            if (!File.Exists(AdapterStore.ManifestPathIn(folder)))
            {
                return false;
            }

            using var store = AdapterStore.OpenReadOnly(folder);
            var sha256 = active = store.Manifest.Active;
            return sha256 is not null && SetTrialBook.Open(folder).Trials.Any(trial =>
                trial.Sha256 == sha256 && (trial.IsAside || trial.Attempts >= SetTrialBook.MostAttempts));
        }
        catch (StoreException)
        {
            return true;
        }
    }

    /// <summary>Puts a store of other weights, or one whose manifests are both damaged, out of the way, so
    /// that learning begins anew. Nothing is deleted.</summary>
    /// <returns>Where it lies now; null where it can be used, is not there, is in use, or its disk
    /// fails.</returns>
    internal static string? SetStoreAside(string folder, string anchorSha256, DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            AdapterStore.Open(folder, anchorSha256).Dispose();
            return null;
        }
        catch (StoreException fault) when (fault.InnerException is null)
        {
            var aside = $"{folder}.aside-{now.UtcDateTime:yyyyMMdd-HHmmss}";
            Directory.Move(folder, aside);
            return aside;
        }
        catch (StoreException)
        {
            // In use, or on a disk that fails: what it holds may be as good as ever.
            return null;
        }
    }

    private static SetChoice Among(AdapterStore store, SetTrialBook book, List<string> remarks)
    {
        var manifest = store.Manifest;
        (string Source, string? Sha256)[] candidates =
            [("active", manifest.Active), ("previous", manifest.Previous), ("released", manifest.Released)];
        foreach (var (source, sha256) in candidates)
        {
            if (sha256 is null)
            {
                if (source == "active")
                {
                    break; // all adapters off is what was wanted
                }

                continue;
            }

            if (Fault(store, book, sha256) is not { } fault)
            {
                return new SetChoice(sha256, source, remarks);
            }

            remarks.Add($"{source} {Short(sha256)}: {fault}");
        }

        return new SetChoice(null, "base", remarks);
    }

    private static string? Fault(AdapterStore store, SetTrialBook book, string sha256)
    {
        if (book.IsAside(sha256))
        {
            return "set aside";
        }

        if (book.Trials.FirstOrDefault(trial =>
            trial.Sha256 == sha256) is { Attempts: >= SetTrialBook.MostAttempts })
        {
            book.TryBegin(sha256); // says no, and sets it aside
            return $"begun {SetTrialBook.MostAttempts} times without a good end; set aside";
        }

        try
        {
            store.Load(sha256);
            return null;
        }
        catch (StoreException damage)
        {
            return damage.Message;
        }
    }

    private static string Short(string? sha256) => sha256?[..12] ?? "the base model";
}
