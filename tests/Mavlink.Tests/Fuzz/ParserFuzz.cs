using System.Buffers.Binary;

namespace DroneSeal.Mavlink.Tests.Fuzz;

/// <summary>
/// Gives a parser spoilt bytes with good frames behind them, and checks that each good frame is found.
/// Deterministic by its seed;
/// allocates nothing once made, so that what the parser allocates shows.
/// </summary>
/// <remarks>
/// Where a frame was cut, the bytes behind it may be just the ones that it lacks, and then it is whole again.
/// And a check sum has 16 bits: one spoilt frame in 65,536 is a good frame by every rule of the protocol, and
/// may reach over what follows it. Both are told apart and counted as collisions; anything else that swallows
/// a good frame is a failure.
/// </remarks>
public sealed class ParserFuzz
{
    private const int MostGood = 3;

    private readonly MavlinkParser _parser = new();
    private readonly byte[] _input = new byte[4096];
    private readonly byte[] _frame = new byte[MavlinkFrameFormat.Longest];
    private readonly byte[] _payload = new byte[255];
    private readonly (int Start, int End)[] _good = new (int, int)[MostGood];
    private readonly bool[] _found = new bool[MostGood];
    private readonly MavlinkMessageInfo[] _messages = [.. MavlinkCatalogue.Messages];
    private ulong _state;
    private int _goodCount;
    private int _length;
    private byte _sequence;

    public ParserFuzz(ulong seed) => _state = seed;

    /// <summary>Inputs given.</summary>
    public long Inputs { get; private set; }

    /// <summary>Good frames that had to be found.</summary>
    public long Good { get; private set; }

    /// <summary>Good frames that a collision of check sums hid.</summary>
    public long HiddenByCollision { get; private set; }

    /// <summary>Good frames that were not found, for whatever other reason: must be 0.</summary>
    public long Missing { get; private set; }

    /// <summary>What the parser says.</summary>
    public MavlinkParserCounters Counters => _parser.Counters;

    /// <summary>Makes and checks some inputs.</summary>
    public void Run(long inputs)
    {
        for (var i = 0L; i < inputs; i++)
        {
            MakeInput();
            CheckInput();
            Inputs++;
        }
    }

    private void MakeInput()
    {
        _length = 0;
        _goodCount = 0;
        switch (Below(5))
        {
            case 0:
                AppendNoise(Below(300));
                break;
            case 1:
                AppendMutated();
                break;
            case 2:
                AppendCut();
                break;
            case 3:
                AppendBogusHeader();
                break;
            default:
                AppendMutated();
                AppendCut();
                AppendNoise(Below(20));
                break;
        }
        var count = 1 + Below(MostGood);
        for (var i = 0; i < count; i++)
        {
            var start = _length;
            Append(MakeFrame());
            _good[_goodCount++] = (start, _length);
        }
    }

    private void CheckInput()
    {
        _found.AsSpan().Clear();
        var incompatible = _parser.Counters.Incompatible;
        var hides = 0;
        var at = 0;
        // Pieces of any size, as a stream brings them.
        for (var from = 0; from < _length;)
        {
            var size = Math.Min(1 + Below(400), _length - from);
            _parser.Write(_input.AsSpan(from, size));
            from += size;
            Collect(ref at, ref hides);
        }
        while (_parser.Pending > 0)
        {
            _parser.GiveUpPending();
            Collect(ref at, ref hides);
        }
        Judge(hides, _parser.Counters.Incompatible > incompatible);
    }

    private void Collect(ref int at, ref int hides)
    {
        while (_parser.TryRead(out var frame))
        {
            var start = at + _input.AsSpan(at, _length - at).IndexOf(frame.Raw);
            at = start + frame.Raw.Length;
            var known = _good.AsSpan(0, _goodCount).IndexOf((start, at));
            if (known >= 0)
            {
                _found[known] = true;
            }
            else if (frame.IsVerified)
            {
                hides = at;
            }
        }
    }

    private void Judge(int hides, bool wasIncompatible)
    {
        Good += _goodCount;
        for (var i = 0; i < _goodCount; i++)
        {
            if (!_found[i] && (hides > _good[i].Start || wasIncompatible))
            {
                HiddenByCollision++;
            }
            else if (!_found[i])
            {
                Missing++;
            }
        }
    }

    private void AppendNoise(int count)
    {
        for (var i = 0; i < count; i++)
        {
            // A third of the noise are the bytes that frames begin with.
            _input[_length++] = Below(3) != 0 ? (byte)Next() : Below(2) == 0 ? (byte)0xFD : (byte)0xFE;
        }
    }

    private void AppendMutated()
    {
        var start = _length;
        Append(MakeFrame());
        var changes = 1 + Below(4);
        for (var i = 0; i < changes; i++)
        {
            _input[start + Below(_length - start)] ^= (byte)(1 << Below(8));
        }
    }

    private void AppendCut()
    {
        var frame = MakeFrame();
        Append(frame[..Below(frame.Length)]);
    }

    private void AppendBogusHeader()
    {
        var message = _messages[Below(_messages.Length)];
        var id = Below(2) == 0 ? message.Id : (uint)Next() & 0xFFFFFF;
        ReadOnlySpan<byte> header =
        [
            0xFD, (byte)Next(), (byte)Below(4), 0, (byte)Next(), 1, 1,
            (byte)id, (byte)(id >> 8), (byte)(id >> 16),
        ];
        Append(header);
        AppendNoise(Below(100));
    }

    private ReadOnlySpan<byte> MakeFrame()
    {
        var message = _messages[Below(_messages.Length)];
        var isV1 = message.Id < 256 && Below(4) == 0;
        var length = isV1 ? message.MinimumLength : 1 + Below(message.Length);
        for (var i = 0; i < length; i++)
        {
            _payload[i] = (byte)Next();
        }
        return isV1
            ? MakeV1(message, length)
            : MakeV2(message, length);
    }

    private Span<byte> MakeV2(MavlinkMessageInfo message, int length)
    {
        var payload = _payload.AsSpan(0, length);
        var sender = new MavlinkAddress(1, 1);
        var (id, crcExtra) = (message.Id, message.CrcExtra);
        return _frame.AsSpan(0, MavlinkWriter.WriteRaw(id, crcExtra, payload, sender, _sequence++, _frame));
    }

    private Span<byte> MakeV1(MavlinkMessageInfo message, int length)
    {
        var header = (ReadOnlySpan<byte>)[0xFE, (byte)length, _sequence++, 1, 1, (byte)message.Id];
        header.CopyTo(_frame);
        _payload.AsSpan(0, length).CopyTo(_frame.AsSpan(header.Length));
        var end = header.Length + length;
        var crc = MavlinkCrc.Add(MavlinkCrc.Start, _frame.AsSpan(1, end - 1));
        crc = MavlinkCrc.Add(crc, message.CrcExtra);
        BinaryPrimitives.WriteUInt16LittleEndian(_frame.AsSpan(end), crc);
        return _frame.AsSpan(0, end + 2);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_input.AsSpan(_length));
        _length += bytes.Length;
    }

    private int Below(int limit) => (int)(Next() % (uint)limit);

    // SplitMix64 (Steele, Lea, Flood 2014).
    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
