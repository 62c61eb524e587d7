using System.Runtime.InteropServices;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Window samples as bytes, for the store: what a replay learns from, and the memories at rest.</summary>
internal static class SampleCodec
{
    private const uint Magic = 0x32575344; // "DSW2"

    /// <summary>A sample's bytes; equal samples give equal bytes.</summary>
    internal static byte[] Write(WindowSample sample)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(sample.Origin);
        writer.Write(sample.Subject);
        writer.Write(sample.Labels.Length);
        foreach (var label in sample.Labels)
        {
            writer.Write(label.Box.Left);
            writer.Write(label.Box.Top);
            writer.Write(label.Box.Right);
            writer.Write(label.Box.Bottom);
            writer.Write(label.Weight);
            writer.Write(label.IsTaught);
        }

        writer.Write(sample.Windows.Length);
        foreach (var window in sample.Windows)
        {
            WriteWindow(writer, window);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="StoreException">The bytes are no sample.</exception>
    internal static WindowSample Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (reader.ReadUInt32() != Magic)
            {
                throw new StoreException("The stored input is no window sample of DroneSeal: bring back a copy.");
            }

            var origin = reader.ReadString();
            var subject = reader.ReadInt32();
            var labels = new Label[Count(reader)];
            for (var i = 0; i < labels.Length; i++)
            {
                labels[i] = new(
                    new PixelBox(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()),
                    reader.ReadSingle(), reader.ReadBoolean());
            }

            var windows = new FeatureWindow[Count(reader)];
            for (var i = 0; i < windows.Length; i++)
            {
                windows[i] = ReadWindow(reader);
            }

            return new() { Origin = origin, Subject = subject, Labels = labels, Windows = windows };
        }
        catch (Exception fault) when (fault is EndOfStreamException or IOException)
        {
            throw new StoreException("The stored input is cut short: bring back a copy.", fault);
        }
    }

    private static void WriteWindow(BinaryWriter writer, FeatureWindow window)
    {
        foreach (var number in (int[])[window.Level, window.Column, window.Row, window.Width, window.Height])
        {
            writer.Write(number);
        }

        writer.Write(MemoryMarshal.AsBytes<Half>(window.Stem));
        writer.Write(MemoryMarshal.AsBytes<float>(window.Objectness));
        writer.Write(MemoryMarshal.AsBytes<float>(window.RawBoxes));
        writer.Write(window.Owner);
        writer.Write(MemoryMarshal.AsBytes<bool>(window.Counts));
        writer.Write(MemoryMarshal.AsBytes<short>(window.ColourPlace));
        writer.Write(window.Colours.Length);
        writer.Write(MemoryMarshal.AsBytes<Half>(window.Colours));
    }

    private static FeatureWindow ReadWindow(BinaryReader reader)
    {
        var window = new FeatureWindow
        {
            Level = Bounded(reader, 2),
            Column = Bounded(reader, 1000),
            Row = Bounded(reader, 1000),
            Width = Bounded(reader, FeatureWindow.Side),
            Height = Bounded(reader, FeatureWindow.Side),
            Stem = [],
            Objectness = [],
            RawBoxes = [],
            Owner = [],
            Counts = [],
            ColourPlace = [],
            Colours = [],
        };
        var cells = window.Width * window.Height;
        return new FeatureWindow
        {
            Level = window.Level,
            Column = window.Column,
            Row = window.Row,
            Width = window.Width,
            Height = window.Height,
            Stem = Array<Half>(reader, cells * BranchLayout.Channels),
            Objectness = Array<float>(reader, cells),
            RawBoxes = Array<float>(reader, cells * 4),
            Owner = Array<byte>(reader, cells),
            Counts = Array<bool>(reader, cells),
            ColourPlace = Array<short>(reader, cells),
            Colours = Array<Half>(reader, Bounded(reader, cells * Vision.ColourReader.Length)),
        };
    }

    private static int Count(BinaryReader reader) => Bounded(reader, 255);

    private static int Bounded(BinaryReader reader, int most)
    {
        var value = reader.ReadInt32();
        return value >= 0 && value <= most
            ? value : throw new StoreException($"The stored input holds {value} where at most {most} is possible: bring back a copy.");
    }

    private static T[] Array<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
