using DroneSeal.Vision;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Agent;

/// <summary>Makes the recorder of the agent's flights.</summary>
internal static class AgentRecorder
{
    /// <summary>A recorder that goes on in the agent's flight; null where nothing is recorded.</summary>
    /// <param name="settings">Checked.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="complain">Told why nothing is recorded, where that was wanted.</param>
    internal static FrameRecorder? Open(AgentSettings settings, ModelWeights weights, Action<string> complain)
    {
        if (settings.Recording.Flight is null)
        {
            return null;
        }

        try
        {
            var folder = new AgentFolder(settings.Run);
            return new FrameRecorder(settings.Recording.Options(settings.Limits), Flight(settings, weights))
            {
                Decisions = () => Decided(folder),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            complain($"nothing is recorded: {fault.Message}");
            return null;
        }
    }

    private static RecordedFlight Flight(AgentSettings settings, ModelWeights weights) => new()
    {
        Version = HealthWatch.Version,
        StartedAt = DateTimeOffset.UtcNow,
        Source = CameraAddress.Masked(settings.Camera.Source),
        Weights = settings.Model.Weights,
        WeightsSha256 = weights.Sha256,
        Store = settings.Store,
        MinScore = settings.Model.MinScore,
        MinNovelScore = settings.Model.MinNovelScore,
        HorizontalRadians = settings.Camera.FieldOfViewDegrees * MathF.PI / 180f,
        MountPitchRadians = settings.Camera.PitchDegrees * MathF.PI / 180f,
        IsLossless = settings.Recording.IsLossless,
    };

    // What flight decides, in its own words; looked at once a second by the recorder's thread.
    private static (string, string)? Decided(AgentFolder folder) =>
        StatusFile.TryRead<FlightStatus>(folder.StatusOf("flight")) is { } status
            ? ("flight", $"{status.Phase}, {status.Supervisor}: {status.Reason}")
            : null;
}
