using System.Text.Json;
using DroneSeal.Core;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;

namespace DroneSeal.Host.Tests.Ground;

public sealed class StoreEditsTests
{
    [Fact]
    public void OfAnEditOnlyWhatIsToldIsHeld()
    {
        var edits = new StoreEdits();
        var state = JsonSerializer.SerializeToElement(new { arms = new double[1000] });
        var task = new MiniTaskRecord(
            "picture", new PixelBox(0, 0, 1, 1), "tree", 0.5f, "object", ["a long story"], 0.9f, null, false);
        edits.Take(new LedgerRow(1, "", "", "body", new EditEntry
        {
            Id = "edit-1",
            Kind = EditKind.Edit,
            Zone = "class/traffic-cone",
            MiniTasks = [task, task, task],
            Verdict = EditVerdict.Kept,
            Reason = "better",
            AdaptersSha256After = "after",
            Inputs = ["one", "two"],
            Replay = state,
            State = state,
            At = DateTimeOffset.UnixEpoch,
        }));

        var held = Assert.Single(edits.Edits).Entry;
        Assert.Equal(("edit-1", "better", "after"), (held.Id, held.Reason, held.AdaptersSha256After));
        Assert.Empty(Assert.Single(held.MiniTasks).Evidence);
        Assert.Equal((null, null, 0), (held.State, held.Replay, held.Inputs.Count));
    }
}
