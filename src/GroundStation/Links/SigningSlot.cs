using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Links;

/// <summary>A signing clock of this process alone.</summary>
/// <remarks>Time stamps of one stream must rise, and a process goes on above what the last one reserved. Two
/// at once on one stream would each make the other look like a replay, so each takes a numbered slot with a
/// clock and link ids of its own; the slot's file stays locked while the process lives.</remarks>
internal sealed class SigningSlot : IDisposable
{
    private const int Slots = 16;
    private const int LinksPerSlot = 8;
    private readonly FileStream _lock;
    private readonly SigningSession _session;
    private readonly SigningPolicy _policy;
    private readonly int _number;

    private SigningSlot(FileStream held, int number, LinkRequest request, IGroundTime time)
    {
        _lock = held;
        _number = number;
        _policy = request.RequiresSigned ? SigningPolicy.Require : SigningPolicy.Accept;
        var store = new FileSigningClockStore(held.Name + ".clock");
        _session = new SigningSession(request.Key!, new SigningClock(store, time.Utc, time.Now));
    }

    /// <summary>Takes the first free slot.</summary>
    /// <exception cref="GroundException">There is none, or the folder cannot be written.</exception>
    internal static SigningSlot Take(LinkRequest request, IGroundTime time)
    {
        try
        {
            Directory.CreateDirectory(request.StateFolder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GroundException(
                ExitCode.BadInput, $"the signing clock's folder cannot be made: {fault.Message}");
        }

        for (var i = 0; i < Slots; i++)
        {
            var slot = TryTake(i, request, time);
            if (slot is not null)
            {
                return slot;
            }
        }

        throw new GroundException(
            ExitCode.BadInput,
            $"{Slots} ground stations sign from this account already, or {request.StateFolder} cannot be "
                + $"written");
    }

    /// <summary>Signs and verifies for the link of this index.</summary>
    internal FrameSigning ForLink(int index) =>
        _session.ForLink(_policy, (byte)((_number * LinksPerSlot) + (index % LinksPerSlot)));

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static SigningSlot? TryTake(int number, LinkRequest request, IGroundTime time)
    {
        var path = Path.Combine(request.StateFolder, $"signing-{number}");
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new SigningSlot(held, number, request, time);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
