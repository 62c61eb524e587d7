namespace DroneSeal.Vision;

/// <summary>A storage as the pickle names it: its element type, the entry with its bytes, and its length.</summary>
internal sealed record PickledStorage(string Type, string Key, long Count);

/// <summary>A tensor as the pickle describes it: a view on a storage.</summary>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Strides);
