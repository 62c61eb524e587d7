using System.Runtime.InteropServices;

namespace DroneSeal.SelfEdit;

/// <summary>A zone in training as bytes, exactly: weights, running mean and the optimizer's moments.</summary>
internal static class ZoneStateCodec
{
    private const uint Magic = 0x315A5344; // "DSZ1"
    private const int MostWeights = 1 << 22;

    /// <summary>The state's bytes; equal states give equal bytes.</summary>
    internal static byte[] Write(ZoneState state)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(state.Steps);
        writer.Write(state.Raw.Length);
        foreach (var array in Arrays(state))
        {
            writer.Write(MemoryMarshal.AsBytes<float>(array));
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StoreException">The bytes are no state.</exception>
    internal static ZoneState Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            var (magic, steps, length) = (reader.ReadUInt32(), reader.ReadInt32(), reader.ReadInt32());
            if (magic != Magic || length is < 0 or > MostWeights)
            {
                throw new StoreException("The stored state of a zone is none of DroneSeal: bring back a copy.");
            }

            var state = new ZoneState(new float[length]) { Steps = steps };
            foreach (var array in Arrays(state))
            {
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
            }

            return state;
        }
        catch (EndOfStreamException fault)
        {
            throw new StoreException("The stored state of a zone is cut short: bring back a copy.", fault);
        }
    }

    private static float[][] Arrays(ZoneState state) =>
        [state.Raw, state.Mean, state.Accepted, state.FirstMoment, state.SecondMoment];
}
