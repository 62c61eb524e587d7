namespace DroneSeal.SelfEdit;

/// <summary>How much a mean of paired differences would vary, had other mini-tasks been held back.</summary>
internal static class PairedBootstrap
{
    /// <summary>Mean and standard error by resampling with replacement.</summary>
    /// <param name="differences">One a mini-task.</param>
    /// <param name="resamplings">How often.</param>
    /// <param name="random">Chooses.</param>
    internal static PairedGain Measure(IReadOnlyList<float> differences, int resamplings, Random random)
    {
        if (differences.Count == 0)
        {
            return new(0, 0, 0);
        }

        double sum = 0, squares = 0;
        for (var round = 0; round < resamplings; round++)
        {
            double total = 0;
            for (var i = 0; i < differences.Count; i++)
            {
                total += differences[random.Next(differences.Count)];
            }

            var mean = total / differences.Count;
            sum += mean;
            squares += mean * mean;
        }

        var average = sum / resamplings;
        var variance = Math.Max(0, (squares / resamplings) - (average * average));
        return new(differences.Average(), Math.Sqrt(variance), differences.Count);
    }
}
