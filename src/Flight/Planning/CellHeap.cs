namespace DroneSeal.Flight;

/// <summary>Cells in the order of their estimated cost: a binary heap of fixed size.</summary>
internal sealed class CellHeap(int capacity)
{
    private readonly int[] _cells = new int[capacity];
    private readonly float[] _costs = new float[capacity];

    internal int Count { get; private set; }

    internal void Clear() => Count = 0;

    /// <summary>Adds a cell; in a full heap nothing happens, and the search will miss it.</summary>
    internal void Add(int cell, float cost)
    {
        if (Count == _cells.Length)
        {
            return;
        }

        var place = Count++;
        while (place > 0 && _costs[(place - 1) / 2] > cost)
        {
            (_cells[place], _costs[place]) = (_cells[(place - 1) / 2], _costs[(place - 1) / 2]);
            place = (place - 1) / 2;
        }

        (_cells[place], _costs[place]) = (cell, cost);
    }

    /// <summary>Takes the cheapest cell out; there must be one.</summary>
    internal int Take()
    {
        var first = _cells[0];
        var cell = _cells[--Count];
        var cost = _costs[Count];
        var place = 0;
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= Count)
            {
                break;
            }

            child += child + 1 < Count && _costs[child + 1] < _costs[child] ? 1 : 0;
            if (_costs[child] >= cost)
            {
                break;
            }

            (_cells[place], _costs[place]) = (_cells[child], _costs[child]);
            place = child;
        }

        (_cells[place], _costs[place]) = (cell, cost);
        return first;
    }
}
