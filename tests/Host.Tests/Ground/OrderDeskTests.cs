using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>An editor that never answers, and an operator who goes on ordering.</summary>
public sealed class OrderDeskTests
{
    [Fact]
    public void WhenTooManyOrdersWaitTheNextIsRefusedAtOnce()
    {
        var (near, far) = LoopbackLink.Pair(() => TimeSpan.Zero);
        using var station = new MavlinkConnection(near, new MavlinkAddress(254, 190));
        using var agent = new MavlinkConnection(far, new MavlinkAddress(1, 191));
        var editor = new SilentEditor();
        var desk = new OrderDesk(agent, editor, new GroundSettings { AllowsUnsigned = true });
        List<MavResult> answers = [];

        for (var i = 0; i <= OrderDesk.MostUnderWay; i++)
        {
            station.Send(
                new EditCommand
                {
                    TargetSystem = 1,
                    TargetComponent = 191,
                    Order = EditOrder.Freeze,
                    Nonce = (ulong)i,
                },
                TimeSpan.Zero);
            agent.Poll(TimeSpan.Zero, desk.Receive);
        }

        station.Poll(TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan _) =>
        {
            if (frame.TryRead(out EditCommandAck answer))
            {
                answers.Add(answer.Result);
            }
        });
        Assert.Equal(OrderDesk.MostUnderWay, editor.Given);
        Assert.Equal([MavResult.TemporarilyRejected], answers);
    }

    private sealed class SilentEditor : IEditorControl
    {
        internal int Given { get; private set; }

        public EditorState State => default;

        public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) => [];

        public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by)
        {
            Given++;
            return new TaskCompletionSource<EditorAnswer>().Task;
        }
    }
}
