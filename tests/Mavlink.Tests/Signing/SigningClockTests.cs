using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Mavlink.Tests.Signing;

public sealed class SigningClockTests
{
    private static readonly DateTimeOffset _wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly MemoryClockStore _store = new();

    [Fact]
    public void WhenTimeIsTakenItIsTenMicrosecondsSince2015()
    {
        Assert.Equal(100_000UL, SigningTime.Of(new DateTimeOffset(2015, 1, 1, 0, 0, 1, TimeSpan.Zero)));
        Assert.Equal(0UL, SigningTime.Of(DateTimeOffset.UnixEpoch));
        Assert.Equal(SigningTime.Last, SigningTime.Of(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void WhenManyStampsAreTakenAtOnceEachIsNewer()
    {
        var clock = new SigningClock(_store, _wall, TimeSpan.Zero);

        var stamps = Enumerable.Range(0, 1000).Select(_ => clock.Next(TimeSpan.Zero)).ToList();

        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9.9)]
    [InlineData(15)]
    [InlineData(500)]
    public void WhenTheProcessIsKilledNoStampComesTwice(double secondsFlown)
    {
        var clock = new SigningClock(_store, DateTimeOffset.UnixEpoch, TimeSpan.Zero);
        var last = 0UL;
        for (var second = 0.0; second <= secondsFlown; second += 0.1)
        {
            last = clock.Next(TimeSpan.FromSeconds(second));
        }

        var next = new SigningClock(_store, DateTimeOffset.UnixEpoch, TimeSpan.Zero);

        Assert.True(next.Next(TimeSpan.Zero) > last);
    }

    [Fact]
    public void WhenTheProcessIsKilledOftenTheReferenceDoesNotRunAhead()
    {
        for (var i = 0; i < 100; i++)
        {
            new SigningClock(_store, _wall, TimeSpan.Zero).Next(TimeSpan.Zero);
        }

        var clock = new SigningClock(_store, _wall, TimeSpan.Zero);

        Assert.Equal(SigningTime.Of(_wall), clock.ReferenceAt(TimeSpan.Zero));
        Assert.True(clock.Next(TimeSpan.Zero) > SigningTime.Of(_wall));
    }

    [Fact]
    public void WhenAPeerIsAheadTheClockFollows()
    {
        var clock = new SigningClock(_store, DateTimeOffset.UnixEpoch, TimeSpan.Zero);

        clock.Observe(5_000_000, TimeSpan.FromSeconds(1));
        clock.Observe(4_000_000, TimeSpan.FromSeconds(1));

        Assert.Equal(5_100_000UL, clock.ReferenceAt(TimeSpan.FromSeconds(2)));
        Assert.Equal(5_100_000UL, clock.Next(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void WhenTheEndOfTimeIsReachedItDoesNotWrapRound()
    {
        var clock = new SigningClock(_store, _wall, TimeSpan.Zero);

        clock.Observe(SigningTime.Last, TimeSpan.Zero);

        Assert.Equal(SigningTime.Last, clock.Next(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void WhenStampsAreTakenForAMinuteTheStoreIsWrittenAFewTimes()
    {
        var clock = new SigningClock(_store, _wall, TimeSpan.Zero);

        for (var i = 0; i < 6000; i++)
        {
            clock.Next(TimeSpan.FromMilliseconds(10 * i));
        }

        Assert.InRange(_store.Saves, 3, 7);
    }

    [Fact]
    public void WhenTheStateCannotBeSavedSigningGoesOnAndSaysSo()
    {
        var clock = new SigningClock(new MemoryClockStore { IsBroken = true }, _wall, TimeSpan.Zero);

        Assert.True(clock.Next(TimeSpan.Zero) > 0);
        Assert.Equal(1, clock.FailedSaves);
    }

    [Fact]
    public void WhenAFileKeepsTheStateItIsReadBack()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("signing-").FullName, "clock");
        var store = new FileSigningClockStore(path);

        Assert.Equal(default, store.Load());
        Assert.True(store.TrySave(new SigningClockState(123, 45)));

        Assert.Equal(new SigningClockState(123, 45), new FileSigningClockStore(path).Load());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12 x")]
    [InlineData("-1 5")]
    [InlineData("1 2 3")]
    public void WhenTheFileIsSpoiltItCountsAsNone(string content)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("signing-").FullName, "clock");
        File.WriteAllText(path, content);

        Assert.Equal(default, new FileSigningClockStore(path).Load());
    }

    [Fact]
    public void WhenTheFolderIsMissingSavingSaysNo() =>
        Assert.False(new FileSigningClockStore("/nowhere/at/all/clock").TrySave(default));
}
