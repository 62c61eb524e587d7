using DroneSeal.Core;
using DroneSeal.Host.Replaying;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Tests.Replaying;

public sealed class BoxComparisonTests
{
    private static readonly string[] _names = ["person", "cone"];

    [Fact]
    public void WhatAppearedWasLostOrRenamedIsToldAndTheRestIsNot()
    {
        var without = Seen((0, 0, 0.9f), (1, 100, 0.8f), (1, 200, 0.7f));
        var with = Seen((0, 2, 0.6f), (0, 102, 0.8f), (1, 300, 0.5f));

        var changes = BoxComparison.Changes(without, with);

        Assert.Equal(["renamed", "lost", "appeared"], changes.Select(change => change.Kind));
        Assert.Equal(("cone", "person"), (changes[0].Without!.Name, changes[0].With!.Name));
        Assert.Equal((200f, 300f), (changes[1].Without!.Left, changes[2].With!.Left));
    }

    [Fact]
    public void OfTwoBoxesInOnePlaceTheOneOfTheSameNameIsThePair()
    {
        var without = Seen((1, 0, 0.9f));
        var with = Seen((0, 0, 0.8f), (1, 4, 0.5f));

        var changes = BoxComparison.Changes(without, with);

        Assert.Equal(["appeared"], changes.Select(change => change.Kind));
        Assert.Equal("person", changes[0].With!.Name);
    }

    [Theory]
    [InlineData(0, 0, true, true)]
    [InlineData(0.9f, 0.01f, true, false)]
    [InlineData(1.1f, 0, false, false)]
    [InlineData(0, 0.03f, false, false)]
    public void BoxesAreAlikeWithinAPixelAndALittleScore(float shift, float score, bool isAlike, bool isSame)
    {
        var one = Seen((0, 10, 0.5f));
        var other = Seen((0, 10 + shift, 0.5f + score));

        Assert.Equal(
            (isAlike, isSame), (BoxComparison.AreAlike(one, other), BoxComparison.AreSame(one, other)));
    }

    [Theory]
    [InlineData("cone", 1, "seen")]
    [InlineData("traffic cone", 1, "misnamed")]
    [InlineData("cone", 0, "misnamed")]
    public void AThingIsSeenByABoxOfItsOwnName(string name, int classId, string verdict)
    {
        var tally = new ThingTally();
        var thing = new RecordedThing(0, name, new PixelBox(0, 0, 40, 40), true, 5);
        tally.Enter(thing, Seen((classId, 0, 0.5f)));
        Assert.Equal(verdict, tally.Verdict);

        tally.Enter(thing, Seen());
        tally.Enter(thing, Seen((classId, 60, 0.9f)));
        Assert.Equal("missed", tally.Verdict);
    }

    private static SeenBoxes Seen(params (int ClassId, float Left, float Score)[] boxes) => new(
        [.. boxes.Select(one => new Detection(
            default, new PixelBox(one.Left, 0, one.Left + 40, 40), one.ClassId, one.Score))],
        _names);
}
