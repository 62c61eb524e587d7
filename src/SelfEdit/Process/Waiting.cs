namespace DroneSeal.SelfEdit;

/// <summary>Waits across processes, where no lock reaches.</summary>
internal static class Waiting
{
    // A frame takes tens of milliseconds to work off; a look every millisecond costs nothing beside it.
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(1);
    private const int Spins = 20;

    /// <summary>Looks until something is so, or time is over; looks at least once.</summary>
    internal static bool Until(TimeSpan timeout, Func<bool> isSo)
    {
        if (isSo())
        {
            return true;
        }

        var deadline = new Deadline(timeout);
        for (var i = 0; !deadline.HasPassed; i++)
        {
            if (i < Spins)
            {
                Thread.Yield();
            }
            else
            {
                Thread.Sleep(_look);
            }

            if (isSo())
            {
                return true;
            }
        }

        return false;
    }
}
