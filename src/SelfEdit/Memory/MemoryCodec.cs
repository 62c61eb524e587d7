using System.Runtime.InteropServices;
using System.Text;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>The memories as bytes: windows in half precision as they lie in memory, so they come back bit for bit.</summary>
internal static class MemoryCodec
{
    // Far above what the memories may hold, far below what could exhaust the machine.
    private const int MostItems = 1 << 20;

    /// <summary>The snapshot's bytes.</summary>
    internal static byte[] Write(MemorySnapshot snapshot)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(snapshot.Zone);
        writer.Write(snapshot.ActiveSha256);
        writer.Write(snapshot.SettledSha256);
        WriteList(writer, snapshot.States.OrderBy(pair => pair.Key, StringComparer.Ordinal), (_, pair) =>
        {
            writer.Write(pair.Key);
            WriteBytes(writer, ZoneStateCodec.Write(pair.Value));
        });
        foreach (var tasks in (RememberedTasks[])[snapshot.Objects, snapshot.Nothings, snapshot.HeldBack])
        {
            writer.Write(tasks.Offered);
            WriteList(writer, tasks.Items, WriteTask);
        }

        WriteList(writer, snapshot.Anchors, WriteAnchor);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StoreException">The bytes are no snapshot.</exception>
    internal static MemorySnapshot Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            return new()
            {
                Zone = reader.ReadString(),
                ActiveSha256 = reader.ReadString(),
                SettledSha256 = reader.ReadString(),
                States = ReadList(reader, ReadState).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
                Objects = ReadTasks(reader),
                Nothings = ReadTasks(reader),
                HeldBack = ReadTasks(reader),
                Anchors = ReadList(reader, ReadAnchor),
            };
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException)
        {
            throw new StoreException($"The memory is damaged ({fault.Message}): bring back a copy.", fault);
        }
    }

    private static KeyValuePair<string, ZoneState> ReadState(BinaryReader reader) =>
        new(reader.ReadString(), ZoneStateCodec.Read(ReadBytes(reader)));

    private static RememberedTasks ReadTasks(BinaryReader reader)
    {
        var offered = reader.ReadInt64();
        return new(ReadList(reader, ReadTask), offered);
    }

    private static void WriteTask(BinaryWriter writer, MiniTask task)
    {
        writer.Write(task.Number);
        writer.Write(task.Picture);
        writer.Write((int)task.Kind);
        WriteBox(writer, task.Box);
        writer.Write(task.Said.HasValue);
        if (task.Said is { } said)
        {
            WriteDetection(writer, said);
        }

        WriteList(writer, task.Evidence, (_, evidence) =>
        {
            writer.Write(evidence.Critic);
            writer.Write(evidence.LogOdds);
            writer.Write(evidence.Words);
        });
        writer.Write(task.Probability);
        writer.Write(task.IsCorrupt);
        writer.Write(task.IsHeldBack);
        WriteList(writer, task.Views, (_, view) => WriteBytes(writer, SampleCodec.Write(view)));
        WriteRecognition(writer, task.Recognition);
    }

    private static MiniTask ReadTask(BinaryReader reader) => new()
    {
        Number = reader.ReadInt32(),
        Picture = reader.ReadString(),
        Kind = (MiniTaskKind)reader.ReadInt32(),
        Box = ReadBox(reader),
        Said = reader.ReadBoolean() ? ReadDetection(reader) : null,
        Evidence = ReadList(reader, _ => new Evidence(reader.ReadString(), reader.ReadSingle(), reader.ReadString())),
        Probability = reader.ReadSingle(),
        IsCorrupt = reader.ReadBoolean(),
        IsHeldBack = reader.ReadBoolean(),
        Views = ReadList(reader, _ => SampleCodec.Read(ReadBytes(reader))),
        Recognition = ReadRecognition(reader),
    };

    private static void WriteAnchor(BinaryWriter writer, AnchorPicture anchor)
    {
        writer.Write(anchor.Name);
        WriteList(writer, anchor.Places, (_, place) => WriteBytes(writer, SampleCodec.Write(place)));
        WriteList(writer, anchor.Answers, WriteDetection);
        WriteRecognition(writer, anchor.Recognition);
    }

    private static AnchorPicture ReadAnchor(BinaryReader reader) => new(
        reader.ReadString(), ReadList(reader, _ => SampleCodec.Read(ReadBytes(reader))),
        ReadList(reader, ReadDetection), ReadRecognition(reader));

    private static void WriteRecognition(BinaryWriter writer, RecognitionSample? sample)
    {
        writer.Write(sample is not null);
        if (sample is not null)
        {
            WriteBytes(writer, MemoryMarshal.AsBytes<float>(sample.Towers));
            WriteBytes(writer, MemoryMarshal.AsBytes<float>(sample.Logits));
            WriteBytes(writer, MemoryMarshal.AsBytes<float>(sample.Objectness));
            WriteBytes(writer, MemoryMarshal.AsBytes<int>(sample.ClassIds));
        }
    }

    private static RecognitionSample? ReadRecognition(BinaryReader reader) => reader.ReadBoolean()
        ? new(ReadArray<float>(reader), ReadArray<float>(reader), ReadArray<float>(reader), ReadArray<int>(reader))
        : null;

    private static void WriteDetection(BinaryWriter writer, Detection detection)
    {
        writer.Write(detection.Frame.Value);
        WriteBox(writer, detection.Box);
        writer.Write(detection.ClassId);
        writer.Write(detection.Score);
    }

    private static Detection ReadDetection(BinaryReader reader) =>
        new(new FrameId(reader.ReadInt64()), ReadBox(reader), reader.ReadInt32(), reader.ReadSingle());

    private static void WriteBox(BinaryWriter writer, PixelBox box)
    {
        foreach (var edge in (float[])[box.Left, box.Top, box.Right, box.Bottom])
        {
            writer.Write(edge);
        }
    }

    private static PixelBox ReadBox(BinaryReader reader) =>
        new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());

    private static void WriteList<T>(BinaryWriter writer, IEnumerable<T> items, Action<BinaryWriter, T> write)
    {
        var all = items.ToList();
        writer.Write(all.Count);
        all.ForEach(item => write(writer, item));
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = Bounded(reader.ReadInt32(), MostItems);
        var items = new List<T>();
        for (var i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static void WriteBytes(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        var bytes = new byte[Bounded(reader.ReadInt32(), reader.BaseStream.Length - reader.BaseStream.Position)];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(ReadBytes(reader)).ToArray();

    private static int Bounded(int count, long most) =>
        count >= 0 && count <= most ? count : throw new FormatException($"it claims {count} items");
}
