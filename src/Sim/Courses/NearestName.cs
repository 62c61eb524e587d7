namespace DroneSeal.Sim;

/// <summary>Guesses what a misspelt word was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known word that takes the fewest changes of one letter; null when all are far
    /// off.</summary>
    internal static string? Of(string word, IEnumerable<string> known)
    {
        var best = known.Select(name => (Name: name, Changes: Changes(word, name))).MinBy(one => one.Changes);
        return best.Name is not null && best.Changes <= Math.Max(2, word.Length / 2) ? best.Name : null;
    }

    private static int Changes(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var column = 1; column <= second.Length; column++)
            {
                var above = row[column];
                var swap = diagonal + (first[i - 1] == second[column - 1] ? 0 : 1);
                row[column] = Math.Min(swap, 1 + Math.Min(above, row[column - 1]));
                diagonal = above;
            }
        }
        return row[second.Length];
    }
}
