namespace DroneSeal.Mavlink;

/// <summary>Counts what one sender lost on one link, by its 8-bit sequence numbers.</summary>
/// <remarks>
/// A number up to 127 ahead is a gap. One up to 63 behind was overtaken, which takes back a loss, or is there
/// twice; farther behind, the sender has begun anew.
/// </remarks>
internal sealed class SequenceTracker
{
    private const int Window = 64;

    // Bit i: whether the frame i numbers before the latest has come.
    private ulong _seen;
    private byte _latest;
    private bool _hasBegun;
    private long _received;
    private long _lost;
    private long _late;
    private long _duplicates;

    internal SequenceLoss Loss => new(_received, _lost, _late, _duplicates);

    internal void Add(byte sequence)
    {
        var ahead = (byte)(sequence - _latest);
        var behind = (byte)(_latest - sequence);
        if (!_hasBegun || (behind is >= Window and < 128))
        {
            Begin(sequence);
        }
        else if (ahead is > 0 and < 128)
        {
            Advance(sequence, ahead);
        }
        else
        {
            AddOld(behind);
        }
    }

    private void Begin(byte sequence)
    {
        _hasBegun = true;
        _latest = sequence;
        // What came before is nobody's loss.
        _seen = ulong.MaxValue;
        _received++;
    }

    private void Advance(byte sequence, int ahead)
    {
        _lost += ahead - 1;
        _received++;
        _seen = ahead >= Window ? 1 : (_seen << ahead) | 1;
        _latest = sequence;
    }

    private void AddOld(int behind)
    {
        var bit = 1UL << behind;
        if ((_seen & bit) != 0)
        {
            _duplicates++;
            return;
        }
        _seen |= bit;
        _lost--;
        _late++;
        _received++;
    }
}
