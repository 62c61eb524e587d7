namespace DroneSeal.Host.Agent;

/// <summary>Enters the set that vision is started with as begun, and takes the beginning back where vision
/// ended for no fault of the set: on an order, without one picture, or because the camera's driver
/// hung.</summary>
/// <remarks>The agent's thread, while vision does not run.</remarks>
/// <param name="store">The store's folder.</param>
/// <param name="stage">What vision was about last.</param>
/// <param name="onTrial">The set that vision itself says is on trial; null for none.</param>
/// <param name="remark">Gets a sentence when the book cannot be written.</param>
internal sealed class VisionTrials(
    string store, Func<VisionStage> stage, Func<string?> onTrial, Action<string> remark)
{
    private string? _begun;

    /// <summary>Vision is about to be started with a set.</summary>
    /// <param name="first">The set; null: all adapters off.</param>
    /// <returns>The set to start it with: none where this one is set aside or cannot be entered.</returns>
    internal string? Begin(string? first)
    {
        try
        {
            _begun = first is not null && SetTrialBook.Open(store).TryBegin(first) ? first : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What cannot be noted as begun could begin again and again; the base model flies.
            _begun = null;
            remark($"set {first} is not begun: {fault.Message}");
        }

        return _begun;
    }

    /// <summary>Vision has ended.</summary>
    /// <param name="isOrdered">Whether it was ended by an order while it ran.</param>
    internal void End(bool isOrdered)
    {
        if (!isOrdered && stage() is not (VisionStage.Waiting or VisionStage.CameraHangs))
        {
            return;
        }

        try
        {
            foreach (var sha256 in new[] { _begun, onTrial() }.OfType<string>().Distinct())
            {
                SetTrialBook.Open(store).Withdraw(sha256);
            }

            _begun = null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            remark($"set {_begun} counts as begun: {fault.Message}");
        }
    }
}
