namespace DroneSeal.Vision.Recording;

/// <summary>Where segments go: the disk, or one of a test that fails.</summary>
internal interface IRecordingDisk
{
    /// <summary>Makes a file that is not there yet.</summary>
    Stream Create(string path);

    /// <summary>Sees to it that what was written outlives the power.</summary>
    void Flush(Stream segment);

    /// <summary>Free bytes of the disk that holds a folder.</summary>
    long FreeBytes(string folder);
}
