namespace DroneSeal.FlightBench;

/// <summary>
/// <c>fields [seeds] [density]</c>: every arm through the seeded fields of the tests. <c>timing
/// [obstacles]</c>: how long one plan and one guarded velocity take.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments.FirstOrDefault())
        {
            case "fields":
                Fields.Run(Number(arguments, 1, 100), Number(arguments, 2, 0.06f));
                return 0;
            case "timing":
                Timing.Run((int)Number(arguments, 1, 200));
                return 0;
            default:
                Console.Error.WriteLine("fields [seeds] [density] | timing [obstacles]");
                return 2;
        }
    }

    private static float Number(string[] arguments, int place, float otherwise) =>
        arguments.Length > place ? float.Parse(arguments[place]) : otherwise;
}
