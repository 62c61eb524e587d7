namespace TorchSharp;

/// <summary>How many objects one thread made, freed and moved between scopes.</summary>
public class LifetimeStatistics
{
    /// <summary>Made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Freed while in no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Made in a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Freed while in a scope.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Put into a scope after they were made.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Taken out of all scopes.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Made and not yet freed.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Counts from zero again.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = 0;
        DisposedOutsideScopeCount = 0;
        CreatedInScopeCount = 0;
        DisposedInScopeCount = 0;
        AttachedToScopeCount = 0;
        DetachedFromScopeCount = 0;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; "
               + $"DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; CreatedInScopeCount: {CreatedInScopeCount}; "
               + $"DisposedInScopeCount: {DisposedInScopeCount}; AttachedToScopeCount: {AttachedToScopeCount}; "
               + $"DetachedFromScopeCount: {DetachedFromScopeCount}";
    }
}
