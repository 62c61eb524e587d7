using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DroneSeal.Ledger;

namespace DroneSeal.SelfEdit;

/// <summary>The manifest on the disk, twice: the newest and the one before it, each with a check of its
/// own.</summary>
internal sealed class ManifestFile
{
    private readonly string _path;
    private readonly string _olderPath;

    internal ManifestFile(string folder)
    {
        _path = AdapterStore.ManifestPathIn(folder);
        _olderPath = Path.Combine(folder, "manifest.previous.json");
    }

    internal bool Exists => File.Exists(_path) || File.Exists(_olderPath);

    /// <summary>Reads the newest manifest that is whole.</summary>
    /// <param name="recovered">Why the older one had to serve, or null.</param>
    /// <exception cref="StoreException">Neither is whole.</exception>
    internal StoreManifest Read(out string? recovered)
    {
        recovered = null;
        if (TryRead(_path, out var manifest, out var fault))
        {
            return manifest!;
        }

        if (TryRead(_olderPath, out manifest, out _))
        {
            recovered = $"{fault} The manifest before it (generation {manifest!.Generation}) is used.";
            return manifest;
        }

        throw new StoreException(
            $"{fault} No older manifest is whole either: bring back a copy of the store.");
    }

    /// <summary>Writes a manifest; the one before stays beside it.</summary>
    internal void Write(StoreManifest manifest)
    {
        if (TryRead(_path, out _, out _))
        {
            // A spare against a damaged disk: it need not survive lost power, which leaves the newest whole.
            DurableFile.Write(_olderPath, File.ReadAllBytes(_path), mustReachDisk: false);
        }

        var text = CanonicalJson.Write(manifest);
        var whole = new Checked(manifest, HashOf(text));
        DurableFile.Write(_path, Encoding.UTF8.GetBytes(CanonicalJson.Write(whole) + "\n"));
    }

    /// <summary>Removes what killed writers left. Only for the one writer.</summary>
    internal void Sweep()
    {
        var folder = Path.GetDirectoryName(_path)!;
        foreach (var file in Directory.EnumerateFiles(folder, "manifest*" + DurableFile.TemporarySuffix))
        {
            File.Delete(file);
        }
    }

    private static bool TryRead(string path, out StoreManifest? manifest, out string fault)
    {
        manifest = null;
        fault = $"The manifest {path} is damaged.";
        if (!File.Exists(path))
        {
            fault = $"The manifest {path} is missing.";
            return false;
        }

        try
        {
            var read = CanonicalJson.Read<Checked>(File.ReadAllText(path));
            manifest = HashOf(CanonicalJson.Write(read.Manifest)) == read.Sha256 ? read.Manifest : null;
            return manifest is not null;
        }
        catch (Exception damage) when (damage is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Checked(StoreManifest Manifest, string Sha256);
}
