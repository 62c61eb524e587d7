using System.Collections.Concurrent;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>Where the threads of a flight meet the ground's: orders to the editor one way, what it does the
/// other. Nobody waits here.</summary>
internal sealed class FlightDesk
{
    private readonly ConcurrentQueue<FlightOrder> _orders = new();
    private volatile bool _isClosed;
    private volatile EditorActivity _activity;

    /// <summary>What the editor does; written by the thread that sees.</summary>
    internal EditorActivity Activity
    {
        get => _activity;
        set => _activity = value;
    }

    /// <summary>What the map must do next: forget, or release, the edits from or through a row. For the
    /// thread that flies.</summary>
    internal ConcurrentQueue<(EditOrder Order, long EditId)> MapOrders { get; } = new();

    /// <summary>Posts an order.</summary>
    internal Task<EditorAnswer> Post(EditOrder order, ulong editId, GroundOperator by)
    {
        var posted = new FlightOrder(order, editId, by);
        _orders.Enqueue(posted);
        if (_isClosed)
        {
            Close();
        }

        return posted.Answer;
    }

    /// <summary>The oldest order that nobody took yet.</summary>
    internal bool TryTake(out FlightOrder order) => _orders.TryDequeue(out order!);

    /// <summary>The flight is over: nothing more is carried out.</summary>
    internal void Close()
    {
        _isClosed = true;
        while (_orders.TryDequeue(out var order))
        {
            order.Reply(EditorAnswer.Denied(order.EditId, "the flight is over"));
        }
    }
}
