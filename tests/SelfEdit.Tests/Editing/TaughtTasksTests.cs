using System.Runtime.CompilerServices;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public sealed class TaughtTasksTests
{
    private readonly TaughtTasks _taught = new();

    [Fact]
    public void WhatWasNotedSinceASetCameIntoUseIsTakenOut()
    {
        var tasks = Enumerable.Range(0, 4).Select(Task).ToArray();
        _taught.Note("first", [tasks[0]]);
        _taught.Note("second", [tasks[1]]);
        _taught.Note("second", [tasks[2]]);
        _taught.Note("third", [tasks[3]]);

        Assert.Equal([tasks[1], tasks[2], tasks[3]], _taught.TakeSince("second").OrderBy(task => task.Number));
        Assert.Equal([tasks[0]], _taught.TakeSince("unknown"));
    }

    [Fact]
    public void WhatMemoryHasLetGoIsNotHeld()
    {
        NoteForgotten();
        GC.Collect();
        _taught.Note("set", []);

        Assert.Equal((0, 1), (_taught.Count, _taught.Sets));
    }

    [Fact]
    public void OnlyTheLastSetsAreToldApartAndWhoGoesBackFartherForgetsRatherTooMuch()
    {
        var tasks = Enumerable.Range(0, 1000).Select(Task).ToArray();
        foreach (var task in tasks)
        {
            _taught.Note($"set {task.Number}", [task]);
        }

        Assert.Equal((1000, TaughtTasks.MostSets), (_taught.Count, _taught.Sets));
        Assert.Equal(tasks[990..], _taught.TakeSince("set 990").OrderBy(task => task.Number));
        Assert.Equal(tasks[..990], _taught.TakeSince("set 7").OrderBy(task => task.Number));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteForgotten() => _taught.Note("set", Enumerable.Range(0, 100).Select(Task).ToArray());

    private static MiniTask Task(int number) => new()
    {
        Number = number,
        Picture = "picture",
        Kind = MiniTaskKind.Object,
        Box = new PixelBox(0, 0, 1, 1),
        Said = null,
        Evidence = [],
        Probability = 0.9f,
        IsCorrupt = false,
        IsHeldBack = false,
        Views = [],
    };
}
