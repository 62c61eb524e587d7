namespace TorchSharp.Modules;

/// <summary>Options of one group of parameters.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate now; null for the optimizer's own.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Copies another group's options.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
    }
}
