namespace DroneSeal.GroundStation.Decoding;

/// <summary>How unlike two names are.</summary>
internal static class Near
{
    /// <summary>Letters to change, add or drop to make one of the other (Levenshtein).</summary>
    internal static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var i = 0; i <= other.Length; i++)
        {
            row[i] = i;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
