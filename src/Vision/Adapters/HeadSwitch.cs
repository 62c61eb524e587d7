namespace DroneSeal.Vision;

/// <summary>Changes a detector's heads between two frames, and frees those that it no longer holds.</summary>
/// <remarks>
/// A head that a change leaves out is freed at once, or at the end of the frame in work, which may still use it. One
/// thread begins and ends frames; any thread may change. Owns every head that was ever put in.
/// </remarks>
internal sealed class HeadSwitch : IDisposable
{
    private readonly Lock _gate = new(); // guards everything below; written under it, _now may be read without
    private readonly List<AdaptedHead> _retired = [];
    private volatile HeadTrio _now;
    private bool _isInFrame;

    /// <summary>One head for everything.</summary>
    internal HeadSwitch(AdaptedHead head) => _now = new HeadTrio(head, head, head);

    internal HeadTrio Now => _now;

    /// <summary>The heads of the frame that begins; they live until it ends.</summary>
    internal HeadTrio BeginFrame()
    {
        lock (_gate)
        {
            _isInFrame = true;
            return _now;
        }
    }

    /// <summary>The frame uses its heads no more.</summary>
    internal void EndFrame()
    {
        lock (_gate)
        {
            _isInFrame = false;
            Free();
        }
    }

    /// <summary>Makes a head the active one.</summary>
    /// <exception cref="ObjectDisposedException">It was left out by an earlier change, and is gone.</exception>
    internal void Swap(AdaptedHead head)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(head.IsDisposed, head);
            Change(_now with { Active = head, Previous = _now.Active });
        }
    }

    internal void Revert()
    {
        lock (_gate)
        {
            Change(_now with { Active = _now.Previous });
        }
    }

    internal void Release()
    {
        lock (_gate)
        {
            Change(_now with { Released = _now.Active });
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _retired.AddRange([_now.Active, _now.Previous, _now.Released]);
            _retired.ForEach(head => head.Dispose());
            _retired.Clear();
        }
    }

    private void Change(HeadTrio next)
    {
        _retired.AddRange([_now.Active, _now.Previous, _now.Released]);
        _now = next;
        if (!_isInFrame)
        {
            Free();
        }
    }

    private void Free()
    {
        foreach (var head in _retired)
        {
            if (!_now.Holds(head))
            {
                head.Dispose();
            }
        }

        _retired.Clear();
    }
}
