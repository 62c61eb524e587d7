namespace DroneSeal.Host.Agent;

/// <summary>When pictures were taken: by the camera's own stamps where they can be, else by their arrival.
/// One thread.</summary>
/// <param name="latency">From exposure until a picture is here, where no stamp says it.</param>
/// <param name="remark">Is told the first time that a stamp cannot be; null: nobody is.</param>
internal sealed class CaptureTimes(TimeSpan latency, Action<string>? remark = null)
{
    /// <summary>Greatest age of a picture, when it arrives, that a stamp is believed.</summary>
    internal static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private bool _isRemarked;

    /// <summary>When a picture was taken.</summary>
    /// <param name="stamp">The camera's, which should be of the same clock; null where it has none.</param>
    /// <param name="arrivedAt">Monotonic.</param>
    internal TimeSpan Of(TimeSpan? stamp, TimeSpan arrivedAt)
    {
        if (stamp is { } at && at <= arrivedAt && arrivedAt - at <= Oldest)
        {
            return at;
        }

        if (stamp is { } wrong && !_isRemarked)
        {
            _isRemarked = true;
            remark?.Invoke(
                $"the camera's driver says that a picture was taken {(arrivedAt - wrong).TotalSeconds:0.000} s before it"
                + " arrived, which cannot be: such pictures count as taken latency_ms before they arrive");
        }

        return arrivedAt - latency;
    }
}
