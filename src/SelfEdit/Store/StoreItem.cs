namespace DroneSeal.SelfEdit;

/// <summary>What a store keeps under the hash of its bytes.</summary>
public enum StoreItem
{
    /// <summary>Adapter sets, <c>sets/HASH.safetensors</c>.</summary>
    Set,

    /// <summary>Pictures that were the evidence of a mini-task, <c>crops/HASH.png</c>.</summary>
    Crop,

    /// <summary>Cached windows and what else a replay needs, <c>inputs/HASH</c>.</summary>
    Input,

    /// <summary>Edits as bytes, <c>deltas/HASH.bin</c>.</summary>
    Delta,
}
