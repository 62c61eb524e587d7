using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Detections of one frame in a buffer that is kept from frame to frame. Not thread-safe.</summary>
public sealed class DetectionList
{
    private Detection[] _items = new Detection[64];

    /// <summary>Detections held.</summary>
    public int Count { get; private set; }

    /// <summary>One detection, best score first as the decoder leaves them.</summary>
    public Detection this[int index] => Span[index];

    /// <summary>All of them; valid until the list is filled again.</summary>
    public ReadOnlySpan<Detection> Span => _items.AsSpan(0, Count);

    /// <summary>Takes everything out.</summary>
    public void Clear() => Count = 0;

    /// <summary>Puts one at the end.</summary>
    public void Add(in Detection detection)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = detection;
    }

    /// <summary>A copy that stays.</summary>
    public Detection[] ToArray() => Span.ToArray();
}
