using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Loads the frozen core for a process of the agent: no other than the settings want, and none that has changed
/// since the self-test looked at it.</summary>
internal static class AgentWeights
{
    /// <summary>For the self-test, which has nothing to hold them against but the settings.</summary>
    /// <exception cref="HostException">They are not the ones that the settings name.</exception>
    internal static ModelWeights Load(ModelSettings model)
    {
        var weights = ModelWeights.Load(model.Weights);
        return model.Sha256 is null || model.Sha256 == weights.Sha256
            ? weights
            : throw new HostException(
                ExitCode.BadInput,
                $"{model.Weights} has the hash {weights.Sha256}, the settings want {model.Sha256}");
    }

    /// <summary>For vision and the learner, which may be started anew at any moment of a flight.</summary>
    /// <exception cref="HostException">They are not the ones that the self-test passed.</exception>
    internal static ModelWeights LoadTested(AgentSettings settings)
    {
        var weights = Load(settings.Model);
        var tested = SelfTestReport.TryRead(new AgentFolder(settings.Run).SelfTest)?.WeightsSha256;
        return string.IsNullOrEmpty(tested) || tested == weights.Sha256
            ? weights
            : throw new HostException(
                ExitCode.BadInput,
                $"{settings.Model.Weights} has the hash {weights.Sha256}; the self-test passed {tested}: it was "
                + "changed since. Start the agent anew to test what is there now.");
    }
}
