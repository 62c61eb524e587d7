using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Vision.Tests;

public sealed class SafeTensorsTests
{
    private static readonly Dictionary<string, string> _metadata = new() { ["b"] = "two", ["a"] = "ünö \"quoted\"" };

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var file = SafeTensors.Read(Sample(), "sample");

        Assert.Equal(_metadata, file.Metadata);
        Assert.Equal([2L, 3], file.Tensors["first"].Shape);
        Assert.Equal([1, -2, 3.5f, float.MaxValue, -0f, 6], file.Tensors["first"].Values);
        Assert.Empty(file.Tensors["none"].Values);
        Assert.Equal([7f], file.Tensors["scalar"].Values);
    }

    [Fact]
    public void EqualContentIsEqualBytesInAnyOrder()
    {
        (string, IReadOnlyList<long>, float[])[] tensors = [("b", [1], [1]), ("a", [2], [2, 3])];

        var one = SafeTensors.Write(tensors, new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" });
        var two = SafeTensors.Write(tensors.Reverse(), new Dictionary<string, string> { ["y"] = "2", ["x"] = "1" });

        Assert.Equal(one, two);
        Assert.Equal(0UL, BinaryPrimitives.ReadUInt64LittleEndian(one) % 8);
    }

    [Fact]
    public void AnArrayThatDoesNotFillItsShapeIsTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => SafeTensors.Write([("a", [2], [1])], new Dictionary<string, string>()));

    [Theory]
    [InlineData("F16", 0x3e00, 1.5f)]
    [InlineData("BF16", 0x3fc0, 1.5f)]
    public void HalfPrecisionIsWidened(string type, int bits, float value)
    {
        var file = File(Entry("a", type, "[1]", 0, 2), [(byte)bits, (byte)(bits >> 8)]);

        Assert.Equal([value], SafeTensors.Read(file, "half").Tensors["a"].Values);
    }

    [Theory]
    [InlineData("I64", "[1]", 0, 8, 8, "I64")]
    [InlineData("F32", "[2]", 0, 4, 4, "shape")]
    [InlineData("F32", "[1]", 0, 4, 8, "describes 4")]
    [InlineData("F32", "[1]", 4, 8, 8, "gap")]
    [InlineData("F32", "[2]", 0, 8, 4, "outside")]
    [InlineData("F32", "[-1]", 0, 4, 4, "impossible")]
    [InlineData("F32", "[4611686018427387904,4611686018427387904]", 0, 4, 4, "impossible")]
    [InlineData("F32", "[1]", 4, 0, 4, "gap")]
    [InlineData("F32", "[0.5]", 0, 4, 4, "header")]
    [InlineData("F32", "\"one\"", 0, 4, 4, "header")]
    public void WhatDoesNotFitIsRefusedWithAReason(
        string type, string shape, long begin, long end, int dataLength, string reason)
    {
        var file = File(Entry("a", type, shape, begin, end), new byte[dataLength]);

        var error = Assert.Throws<VisionException>(() => SafeTensors.Read(file, "broken.safetensors"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("broken.safetensors", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OverlappingArraysAreRefused()
    {
        var header = Entry("a", "F32", "[1]", 0, 4) + "," + Entry("b", "F32", "[1]", 0, 4);

        Assert.Throws<VisionException>(() => SafeTensors.Read(File(header, new byte[4]), "overlap"));
    }

    [Fact]
    public void ANameUsedTwiceIsRefused()
    {
        var header = Entry("a", "F32", "[1]", 0, 4) + "," + Entry("a", "F32", "[1]", 4, 8);

        Assert.Throws<VisionException>(() => SafeTensors.Read(File(header, new byte[8]), "twice"));
    }

    [Fact]
    public void EveryTruncationIsRefusedAndNothingElseIsThrown()
    {
        var bytes = Sample();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<VisionException>(() => SafeTensors.Read(bytes.AsSpan(0, length), "cut"));
        }
    }

    [Fact]
    public void FlippedBytesAreReadOrRefusedButNeverCrash() =>
        Prop.ForAll<int, byte>((at, value) =>
        {
            var bytes = Sample();
            bytes[Math.Abs(at % bytes.Length)] = value;
            ReadOrRefuse(bytes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void RandomBytesAreRefused() =>
        Prop.ForAll<byte[]>(bytes => ReadOrRefuse([(byte)Math.Min(bytes.Length, 9), 0, 0, 0, 0, 0, 0, 0, .. bytes]))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AMissingFileIsNamed()
    {
        var error = Assert.Throws<VisionException>(() => SafeTensors.ReadFile("/nowhere/absent.safetensors"));

        Assert.Contains("absent.safetensors", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Sample() => SafeTensors.Write(
        [("first", [2, 3], [1, -2, 3.5f, float.MaxValue, -0f, 6]), ("none", [0, 4], []), ("scalar", [], [7])], _metadata);

    private static string Entry(string name, string type, string shape, long begin, long end) =>
        $"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":{shape},\"data_offsets\":[{begin},{end}]}}";

    private static byte[] File(string entries, byte[] data)
    {
        var header = Encoding.UTF8.GetBytes("{" + entries + "}");
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            SafeTensors.Read(bytes, "fuzz");
        }
        catch (VisionException)
        {
            // Refusing is an answer.
        }
    }
}
