using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary><c>edits</c>: what was learned, why, and back again.</summary>
internal static class EditsCommand
{
    internal static Command Create() => new("edits", "What was learned, why, and back again.")
    {
        EditsList.Create(),
        EditsShow.Create(),
        EditsVerify.Create(),
        EditsReplay.Create(),
        EditsRevert.Create(),
        EditsConsolidate.Create(),
    };
}
