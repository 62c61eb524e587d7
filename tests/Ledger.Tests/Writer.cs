namespace DroneSeal.Ledger.Tests;

/// <summary>The child process of the kill tests: appends to a ledger until it is killed.</summary>
internal static class Writer
{
    internal static int Main(string[] arguments)
    {
        using var ledger = EditLedger.Create(arguments[0]);
        for (var i = 0; ; i++)
        {
            var head = ledger.Append(Entries.Edit($"{Environment.ProcessId}-{i}"));
            Console.WriteLine(head);
        }
    }
}
