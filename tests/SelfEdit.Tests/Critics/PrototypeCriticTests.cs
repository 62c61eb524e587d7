using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

public class PrototypeCriticTests
{
    private readonly FrozenFeatures _features = new(416);
    private readonly PrototypeCritic _critic = new();

    public PrototypeCriticTests()
    {
        // Anchor 0 looks like the class, anchor 1 like something else.
        for (var i = 0; i < FrozenFeatures.HeadChannels; i++)
        {
            _features.ClassTowers[0][i] = _features.BoxTowers[0][i] = i % 2;
            _features.ClassTowers[0][FrozenFeatures.HeadChannels + i] = 1 - (i % 2);
            _features.BoxTowers[0][FrozenFeatures.HeadChannels + i] = 1 - (i % 2);
        }
    }

    [Fact]
    public void UntilTaughtItSaysNothing() => Assert.Null(_critic.Judge(_features, 0));

    [Fact]
    public void WhatLooksLikeTheClassIsBackedAndTheRestIsNot()
    {
        Teach();

        Assert.True(_critic.Judge(_features, 0)!.LogOdds > 0.5f);
        Assert.True(_critic.Judge(_features, 1)!.LogOdds < -0.5f);
    }

    [Fact]
    public void DoubtfulPlacesTeachNothing()
    {
        var before = _critic.Save();
        _critic.Teach(_features, 0, 0.2f);

        Assert.Equal(before, _critic.Save());
    }

    [Fact]
    public void ASavedStateIsTakenUpExactly()
    {
        Teach();
        var other = new PrototypeCritic();
        other.Restore(_critic.Save());

        Assert.Equal(_critic.Judge(_features, 0), other.Judge(_features, 0));
        Assert.Throws<ArgumentException>(() => other.Restore(new byte[7]));
    }

    private void Teach()
    {
        for (var i = 0; i < 16; i++)
        {
            _critic.Teach(_features, 0, 0.9f);
            _critic.Teach(_features, 1, 0.01f);
        }
    }
}
