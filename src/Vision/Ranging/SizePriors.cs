namespace DroneSeal.Vision;

/// <summary>The sizes of all classes that are known, by name. Immutable.</summary>
public sealed class SizePriors
{
    private const string Resource = "size-priors.yaml";

    private static readonly Lazy<SizePriors> _builtIn = new(ReadBuiltIn);

    private readonly Dictionary<string, SizePrior> _byName;

    internal SizePriors(Dictionary<string, SizePrior> byName, SizePrior unknown)
    {
        _byName = byName;
        Unknown = unknown;
    }

    /// <summary>Those that come with the program (<c>models/size-priors.yaml</c>).</summary>
    public static SizePriors BuiltIn => _builtIn.Value;

    /// <summary>What a class without an entry is taken for.</summary>
    public SizePrior Unknown { get; }

    /// <summary>The names that have an entry.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The prior of a class; <see cref="Unknown"/> where there is none.</summary>
    /// <param name="className">Whatever the case of its letters.</param>
    public SizePrior this[string className] => _byName.GetValueOrDefault(className, Unknown);

    /// <summary>Whether a class has an entry.</summary>
    public bool Has(string className) => _byName.ContainsKey(className);

    /// <summary>The same with one more class, or with another size of one.</summary>
    public SizePriors With(string className, SizePrior prior)
    {
        ArgumentNullException.ThrowIfNull(className);
        ArgumentNullException.ThrowIfNull(prior);
        var copy = new Dictionary<string, SizePrior>(_byName, _byName.Comparer)
        {
            [className] = prior,
        };
        return new SizePriors(copy, Unknown);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="VisionException">It is missing or has faults; all are named, with their
    /// lines.</exception>
    public static SizePriors ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllText(path), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path} can not be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">YAML as in <c>models/size-priors.yaml</c>.</param>
    /// <param name="name">What faults call it.</param>
    /// <exception cref="VisionException">It has faults; all are named, with their lines.</exception>
    public static SizePriors Read(string text, string name) => SizePriorsReader.Read(text, name);

    private static SizePriors ReadBuiltIn()
    {
        using var stream = typeof(SizePriors).Assembly.GetManifestResourceStream(Resource) ??
            throw new VisionException($"The program was built without {Resource}; build it again.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), Resource);
    }
}
