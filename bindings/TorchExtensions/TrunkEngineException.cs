namespace DroneSeal.Torch.Extensions;

/// <summary>The fused engine is missing or failed; the message says what, and what to do.</summary>
public sealed class TrunkEngineException : Exception
{
    /// <summary>An error without further word.</summary>
    public TrunkEngineException()
    {
    }

    /// <summary>An error in one sentence.</summary>
    public TrunkEngineException(string message)
        : base(message)
    {
    }

    /// <summary>An error in one sentence, and what brought it about.</summary>
    public TrunkEngineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
