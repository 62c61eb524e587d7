using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Parameters as <c>dse_weights</c>: arrays pinned, names as UTF-8, until disposed.</summary>
internal sealed unsafe class NativeWeights : IDisposable
{
    private readonly List<GCHandle> _pins = [];
    private readonly nint[] _names;
    private readonly nint[] _values;
    private readonly long[] _lengths;

    internal NativeWeights(IReadOnlyDictionary<string, float[]> weights)
    {
        _names = GC.AllocateArray<nint>(weights.Count, pinned: true);
        _values = GC.AllocateArray<nint>(weights.Count, pinned: true);
        _lengths = GC.AllocateArray<long>(weights.Count, pinned: true);
        var i = 0;
        foreach (var (name, values) in weights)
        {
            var pin = GCHandle.Alloc(values, GCHandleType.Pinned);
            _pins.Add(pin);
            _names[i] = Marshal.StringToCoTaskMemUTF8(name);
            _values[i] = pin.AddrOfPinnedObject();
            _lengths[i++] = values.Length;
        }
    }

    /// <summary>The structure to hand over; good until this is disposed.</summary>
    internal NativeTrunk.Weights Pointers => new()
    {
        Names = (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_names, 0),
        Values = (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0),
        Lengths = (long*)Marshal.UnsafeAddrOfPinnedArrayElement(_lengths, 0),
        Count = _names.Length,
    };

    public void Dispose()
    {
        foreach (var pin in _pins)
        {
            pin.Free();
        }

        _pins.Clear();
        for (var i = 0; i < _names.Length; i++)
        {
            Marshal.FreeCoTaskMem(_names[i]);
            _names[i] = 0;
        }
    }
}
