namespace DroneSeal.Vision;

/// <summary>A dictionary with text keys, built while a pickle is read. Entries with other keys are dropped.</summary>
internal sealed class PickledDictionary
{
    internal Dictionary<string, object?> Items { get; } = new(StringComparer.Ordinal);

    internal void Set(object? key, object? value)
    {
        if (key is string name)
        {
            Items[name] = value;
        }
    }
}
