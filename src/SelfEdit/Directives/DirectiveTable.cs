namespace DroneSeal.SelfEdit;

/// <summary>The directives that the loop chooses from; their order is part of the ledger's meaning.</summary>
public static class DirectiveTable
{
    /// <summary>At most 32, the first one the plainest.</summary>
    public static IReadOnlyList<Directive> All { get; } =
    [
        new("class", 4, 1.0f, 1, 3, 2, 2, true),
        new("class", 6, 1.0f, 1, 3, 2, 2, true),
        new("class", 8, 1.0f, 1, 3, 2, 2, true),
        new("class", 6, 0.5f, 1, 3, 2, 2, true),
        new("class", 6, 1.0f, 2, 2, 2, 2, true),
        new("class", 6, 1.0f, 1, 3, 1, 3, true),
        new("class", 12, 0.5f, 1, 4, 2, 1, true),
        new("recognition", 8, 3.0f, 2, 2, 0, 4, false),
        new("recognition", 16, 6.0f, 2, 2, 0, 4, false),
    ];
}
