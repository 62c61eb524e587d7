using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>Keeps a second learner out of a store.</summary>
/// <remarks>
/// An advisory lock on the open file <c>lock</c>: the kernel drops it with the process, however that ends, so
/// there are no stale locks. The file <c>lock.owner</c> only tells people who holds it.
/// </remarks>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreException">Another process, or another store object of this one, holds
    /// it.</exception>
    internal static StoreLock Take(string folder)
    {
        var path = Path.Combine(folder, "lock");
        var owner = Path.Combine(folder, "lock.owner");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new StoreLock(file);
        }
        catch (IOException fault)
        {
            var who = File.Exists(owner) ? File.ReadAllText(owner) : "unknown";
            throw new StoreException(
                $"The store {folder} is in use by process {who}: end that learner first.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
