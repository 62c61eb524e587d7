namespace DroneSeal.GroundStation.Sessions;

/// <summary>Asks before what is dangerous.</summary>
internal static class Consent
{
    /// <summary>Returns where the operator agrees, now or by <c>--yes</c>.</summary>
    /// <param name="station">Knows the operator.</param>
    /// <param name="question">What will be done and what it means, without the question mark.</param>
    /// <exception cref="GroundException">The operator does not agree, or cannot be asked.</exception>
    internal static void Require(Station station, string question)
    {
        if (station.Options.IsAgreed)
        {
            return;
        }

        var world = station.World;
        if (!world.CanAsk || station.Options.IsJson)
        {
            throw new GroundException(
                ExitCode.NotAllowed, $"{question}: nobody can be asked here, so nothing was done; add --yes");
        }

        world.Error.Write($"{question}? [y/N] ");
        world.Error.Flush();
        var reply = world.In.ReadLine()?.Trim();
        if (reply is null || !(reply.Equals("y", StringComparison.OrdinalIgnoreCase)
            || reply.Equals("yes", StringComparison.OrdinalIgnoreCase)))
        {
            throw new GroundException(ExitCode.NotAllowed, "nothing was done");
        }
    }
}
