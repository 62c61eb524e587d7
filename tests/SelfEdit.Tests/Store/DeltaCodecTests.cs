using DroneSeal.Vision;
using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.SelfEdit.Tests;

public sealed class DeltaCodecTests
{
    [Fact]
    public void WhatIsDecodedIsBitForBitWhatEncodingGave()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var (previous, candidate, start) = Case(seed);

            var edit = DeltaCodec.Encode(previous, candidate, start);
            var decoded = DeltaCodec.Decode(previous, edit.Bytes, start);

            return decoded.ToBytes().AsSpan().SequenceEqual(edit.Set.ToBytes());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void EveryValueIsWithinHalfAStepOfTheCandidate()
    {
        var (previous, candidate, start) = Case(7);

        var set = DeltaCodec.Encode(previous, candidate, start).Set;

        foreach (var (name, array) in candidate)
        {
            var from = previous.Arrays.TryGetValue(name, out var old) ? old : start.Arrays[name];
            var step = array.Values.Zip(from.Values, (to, was) => MathF.Abs(to - was)).Max() / 127;
            Assert.All(
                array.Values.Zip(set.Arrays[name].Values),
                pair => Assert.InRange(MathF.Abs(pair.First - pair.Second), 0, (0.5f * step) + 1e-6f));
        }
    }

    [Fact]
    public void ArraysThatTheCandidateDoesNotNameStayAsTheyAre()
    {
        var previous = StoreFolder.Set(1).With("recognition", new Dictionary<string, AdapterArray>
        {
            ["down.weight"] = StoreFolder.Noise(2, 8),
        });

        var edit = DeltaCodec.Encode(previous, new Dictionary<string, AdapterArray>
        {
            ["recognition/down.weight"] = StoreFolder.Noise(3, 8),
        });

        Assert.Equal(
            previous.Arrays["class/cone/logit.0.weight"].Values,
            edit.Set.Arrays["class/cone/logit.0.weight"].Values);
    }

    [Fact]
    public void AnEditThatChangesNothingGivesTheSameSet()
    {
        var previous = StoreFolder.Set(1);

        var edit = DeltaCodec.Encode(previous, previous.Arrays);

        Assert.Equal(previous.Sha256, edit.Set.Sha256);
        Assert.Equal(previous.Sha256, DeltaCodec.Decode(previous, edit.Bytes).Sha256);
    }

    [Fact]
    public void AnEditOfTheWholeClassBranchFitsInto64Kilobytes()
    {
        var start = new AdapterStart("noise", Branch(1, 0.1f));
        var candidate = start.Arrays.ToDictionary(
            pair => pair.Key, pair => Moved(pair.Value, pair.Key.Length, 0.01f));

        var first = DeltaCodec.Encode(AdapterSet.Empty(StoreFolder.Anchor), candidate, start);

        Assert.InRange(candidate.Values.Sum(array => array.Values.Length), 58_000, 59_500);
        Assert.InRange(first.Bytes.Length, 1, 64 * 1000);
    }

    [Fact]
    public void ATensorWhoseEveryStepIsNoiseOfFullRangeStillFits()
    {
        var random = new Random(3);
        var start = new AdapterStart("noise", Branch(1, 0.1f));
        var candidate = start.Arrays.ToDictionary(
            pair => pair.Key,
            pair => new AdapterArray(
                pair.Value.Shape,
                [.. pair.Value.Values.Select(value => value + (random.NextSingle() - 0.5f))]));

        var edit = DeltaCodec.Encode(AdapterSet.Empty(StoreFolder.Anchor), candidate, start);

        Assert.InRange(edit.Bytes.Length, 1, 64 * 1000);
    }

    [Fact]
    public void TheEndsOfAnEditCanBeReadWithoutDecodingIt()
    {
        var previous = StoreFolder.Set(1);
        var edit = DeltaCodec.Encode(previous, StoreFolder.Set(2).Arrays);

        Assert.True(DeltaCodec.TryReadEnds(edit.Bytes, out var from, out var to));
        Assert.Equal((previous.Sha256, edit.Set.Sha256), (from, to));
    }

    [Fact]
    public void AnEditOfAnotherSetIsRefused()
    {
        var edit = DeltaCodec.Encode(StoreFolder.Set(1), StoreFolder.Set(2).Arrays);

        Assert.Throws<StoreException>(() => DeltaCodec.Decode(StoreFolder.Set(3), edit.Bytes));
    }

    [Fact]
    public void AStartThatHoldsOtherValuesIsRefused()
    {
        var (previous, candidate, start) = Case(5);
        var edit = DeltaCodec.Encode(previous, candidate, start);
        var other = start with
        {
            Arrays = start.Arrays.ToDictionary(pair => pair.Key, pair => Moved(pair.Value, 1, 0.1f)),
        };

        Assert.Throws<StoreException>(() => DeltaCodec.Decode(previous, edit.Bytes, other));
        Assert.Throws<StoreException>(() => DeltaCodec.Decode(previous, edit.Bytes));
    }

    [Fact]
    public void ANewArrayWithoutAStartIsTheCallersMistake()
    {
        var fault = Assert.Throws<ArgumentException>(
            () => DeltaCodec.Encode(AdapterSet.Empty(StoreFolder.Anchor), StoreFolder.Set(1).Arrays));

        Assert.Contains("class/cone/logit.0.weight", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void ACandidateThatIsNotFiniteIsRefused(float value)
    {
        var candidate = StoreFolder.Set(1).Arrays.ToDictionary(
            pair => pair.Key,
            pair => new AdapterArray(pair.Value.Shape, [value, .. pair.Value.Values.Skip(1)]));

        Assert.Throws<ArgumentException>(() => DeltaCodec.Encode(StoreFolder.Set(1), candidate));
    }

    [Fact]
    public void DamagedOrCutBytesNeverGiveASet()
    {
        var (previous, candidate, start) = Case(11);
        var edit = DeltaCodec.Encode(previous, candidate, start);
        var bytes = (byte[])edit.Bytes.Clone();
        for (var i = 0; i < bytes.Length; i++)
        {
            var cut = i;
            Assert.Throws<StoreException>(() => DeltaCodec.Decode(previous, bytes.AsSpan(0, cut), start));
            bytes[i] ^= 0x41;
            try
            {
                // The name of the start is for people; any other byte that changes must be noticed.
                Assert.Equal(edit.Set.Sha256, DeltaCodec.Decode(previous, bytes, start).Sha256);
            }
            catch (StoreException)
            {
            }

            bytes[i] ^= 0x41;
        }
    }

    private static (AdapterSet Previous, Dictionary<string, AdapterArray> Candidate, AdapterStart Start) Case(
        int seed)
    {
        var random = new Random(seed);
        var length = random.Next(1, 200);
        var size = MathF.Pow(10, random.Next(-6, 5));
        var previous = StoreFolder.Set(seed, length);
        var start = new AdapterStart("noise", new Dictionary<string, AdapterArray>
        {
            ["class/pole/logit.0.weight"] = StoreFolder.Noise(seed + 1, length, size),
        });
        var candidate = previous.Arrays.Concat(start.Arrays)
            .ToDictionary(pair => pair.Key, pair => Moved(pair.Value, seed + 2, size));
        return (previous, candidate, start);
    }

    private static AdapterArray Moved(AdapterArray array, int seed, float size)
    {
        var noise = StoreFolder.Noise(seed, array.Values.Length, size);
        return new AdapterArray(array.Shape, [.. array.Values.Zip(noise.Values, (value, change) =>
            value + change)]);
    }

    private static Dictionary<string, AdapterArray> Branch(int seed, float size)
    {
        var arrays = new Dictionary<string, AdapterArray>();
        void Add(string name, params long[] shape) => arrays.Add(
            "class/traffic-cone/" + name,
            StoreFolder.Noise(seed++, (int)shape.Aggregate(1L, (product, side) =>
                product * side), size) with
            { Shape = shape });
        foreach (var level in Enumerable.Range(0, 3))
        {
            string[] convolutions =
            [
                $"cls_convs.{level}.0", $"cls_convs.{level}.1",
                $"reg_convs.{level}.0", $"reg_convs.{level}.1",
            ];
            foreach (var convolution in convolutions)
            {
                Add($"{convolution}.dconv.conv.weight", 64, 1, 3, 3);
                Add($"{convolution}.dconv.conv.bias", 64);
                Add($"{convolution}.pconv.conv.weight", 64, 64, 1, 1);
                Add($"{convolution}.pconv.conv.bias", 64);
            }

            Add($"logit.{level}.weight", 1, 128);
            Add($"logit.{level}.bias", 1);
            Add($"objectness.{level}.weight", 1);
            Add($"box.{level}.weight", 4, 64);
            Add($"box.{level}.bias", 4);
        }

        return arrays;
    }
}
