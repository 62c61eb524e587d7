namespace DroneSeal.SelfEdit.Tests;

/// <summary>The cards that the project ships.</summary>
internal static class Cards
{
    internal static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DroneSeal.sln")))
            {
                folder = folder.Parent;
            }

            // An artifacts folder outside the checkout: the source file's own place leads back.
            return Path.Combine(folder?.FullName ?? Checkout(), "models", "obstacle-cards");
        }
    }

    internal static CardEntry Cone => CardFolder.Read(Folder).Find("traffic-cone")!;

    private static string Checkout([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
