namespace DroneSeal.Vision;

/// <summary>Labelled pictures by number. Read from one thread at a time, not always the same.</summary>
public interface ITaughtPictures
{
    /// <summary>Pictures in all.</summary>
    int Count { get; }

    /// <summary>One of them.</summary>
    /// <param name="index">0 .. <see cref="Count"/> - 1.</param>
    TaughtPicture Read(int index);
}
