namespace DroneSeal.Ledger.Tests;

/// <summary>The child process of the tests: appends to a ledger, and rotates it, until it is killed or its disk is
/// full.</summary>
internal static class Writer
{
    internal static int Main(string[] arguments)
    {
        if (arguments[0] == "fill")
        {
            Fill(arguments[1]);
            return 0;
        }

        using var ledger = EditLedger.Create(arguments[0]);
        for (var i = 0; ; i++)
        {
            Console.WriteLine(ledger.Append(Entries.Edit($"{Environment.ProcessId}-{i}")));
            ledger.Rotate(20_000);
        }
    }

    /// <summary>Fills the ledger's disk by and with rows, then makes room.</summary>
    private static void Fill(string path)
    {
        var ballast = path + ".ballast";
        File.WriteAllBytes(ballast, new byte[100_000]);
        LedgerHead head = default;
        var isFull = false;
        using var ledger = EditLedger.Create(path);
        for (var i = 0; !isFull && i < 1000; i++)
        {
            try
            {
                head = ledger.Append(Entries.Edit($"edit-{i}"));
                ledger.Rotate(20_000);
            }
            catch (LedgerException fault)
            {
                isFull = FullDisk.IsCauseOf(fault);
            }
        }

        var isIntact = ledger.Verify(head).IsIntact;
        File.Delete(ballast);
        var next = ledger.Append(Entries.Edit("after"));
        var goesOn = next.Sequence > head.Sequence && ledger.Verify(next).IsIntact
            && ledger.Read().Count() == next.Sequence;
        Console.WriteLine($"{(isFull ? "full" : "-")} {(isIntact ? "intact" : "-")} {(goesOn ? "goes-on" : "-")}");
    }
}
