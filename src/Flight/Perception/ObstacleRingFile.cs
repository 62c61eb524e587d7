using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace DroneSeal.Flight;

#pragma warning disable CA2000 // The mapped file owns its stream, and the ring the mapped file.

/// <summary>The mapped file of an obstacle ring with its header checked.</summary>
/// <remarks>A file is never cut or grown after it was made, only replaced: readers of an old one keep their
/// memory.</remarks>
internal sealed unsafe class ObstacleRingFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;

    private ObstacleRingFile(FileStream stream, bool isWriter)
    {
        var access = isWriter ? MemoryMappedFileAccess.ReadWrite : MemoryMappedFileAccess.Read;
        _file = MemoryMappedFile.CreateFromFile(
            stream, mapName: null, 0, access, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, ObstacleRingLayout.TotalBytes, access);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Makes a ring aside and moves it to its place, so that nobody opens half of one.</summary>
    internal static ObstacleRingFile Create(
        string path, IReadOnlyList<string> classNames, SelfTestResult selfTest)
    {
        var aside = $"{path}.{Environment.ProcessId}.unfinished";
        var stream = new FileStream(aside, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            PreallocationSize = ObstacleRingLayout.TotalBytes,
            BufferSize = 0,
        });
        stream.SetLength(ObstacleRingLayout.TotalBytes);
        var ring = new ObstacleRingFile(stream, isWriter: true);
        ring.WriteHeader(classNames);
        ring.Cell(ObstacleRingLayout.SelfTestOffset) = (long)selfTest;
        File.Move(aside, path, overwrite: true);
        return ring;
    }

    /// <summary>Opens a ring that may have been made by another process.</summary>
    /// <returns>Null when there is none that can be used; then <paramref name="problem"/> says why.</returns>
    internal static ObstacleRingFile? TryOpen(string path, bool isWriter, out string problem)
    {
        problem = $"There is no obstacle ring {path}: is vision running?";
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var access = isWriter ? FileAccess.ReadWrite : FileAccess.Read;
            var stream =
                new FileStream(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.Length != ObstacleRingLayout.TotalBytes)
            {
                stream.Dispose();
                problem = $"The obstacle ring {path} has a wrong length: start vision anew.";
                return null;
            }

            var ring = new ObstacleRingFile(stream, isWriter);
            problem = ring.HeaderProblem(path);
            if (problem.Length == 0)
            {
                return ring;
            }

            ring.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = $"The obstacle ring {path} cannot be opened ({fault.Message}): is vision running?";
        }

        return null;
    }

    /// <summary>A 64-bit cell that both sides see.</summary>
    internal ref long Cell(int offset)
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        return ref Unsafe.AsRef<long>(_start + offset);
    }

    /// <summary>Part of the memory.</summary>
    internal Span<byte> Bytes(int offset, int count)
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        return new Span<byte>(_start + offset, count);
    }

    /// <summary>The class names of the header.</summary>
    internal string[] ClassNames()
    {
        var names = new string[Number(24)];
        var text = Bytes(ObstacleRingLayout.NamesOffset, Number(28));
        for (var i = 0; i < names.Length; i++)
        {
            var end = text.IndexOf((byte)0);
            names[i] = Encoding.UTF8.GetString(text[..end]);
            text = text[(end + 1)..];
        }

        return names;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_start is not null)
        {
            _start = null;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }

    private void WriteHeader(IReadOnlyList<string> classNames)
    {
        var names = Encoding.UTF8.GetBytes(string.Concat(classNames.Select(name => name + '\0')));
        if (names.Length > ObstacleRingLayout.NamesBytes
            || classNames.Any(name => name.Contains('\0', StringComparison.Ordinal)))
        {
            throw new ArgumentException(
                "The class names are too long, or one holds a zero.", nameof(classNames));
        }

        names.CopyTo(Bytes(ObstacleRingLayout.NamesOffset, names.Length));
        Cell(0) = ObstacleRingLayout.Magic;
        Number(8) = ObstacleRingLayout.Version;
        Number(12) = ObstacleRingLayout.Slots;
        Number(16) = Core.ObstacleBatch.Capacity;
        Number(20) = ObstacleRingLayout.ObstacleBytes;
        Number(24) = classNames.Count;
        Number(28) = names.Length;
        Cell(ObstacleRingLayout.HeaderHashOffset) = HeaderHash();
    }

    private string HeaderProblem(string path)
    {
        if (Cell(0) != ObstacleRingLayout.Magic)
        {
            return $"{path} is no obstacle ring: name the one that vision makes.";
        }

        if (Number(8) != ObstacleRingLayout.Version
            || Number(12) != ObstacleRingLayout.Slots
            || Number(16) != Core.ObstacleBatch.Capacity
            || Number(20) != ObstacleRingLayout.ObstacleBytes)
        {
            return $"The obstacle ring {path} is of another version: start vision and flight anew.";
        }

        var isWhole = Number(24) >= 0
            && Number(28) is >= 0 and <= ObstacleRingLayout.NamesBytes
            && Cell(ObstacleRingLayout.HeaderHashOffset) == HeaderHash()
            && Bytes(ObstacleRingLayout.NamesOffset, Number(28)).Count((byte)0) == Number(24);
        return isWhole ? "" : $"The obstacle ring {path} is damaged: start vision anew.";
    }

    private long HeaderHash() => ObstacleRingLayout.Hash(
        Bytes(ObstacleRingLayout.NamesOffset, Number(28)),
        ObstacleRingLayout.Hash(Bytes(0, ObstacleRingLayout.HeaderHashOffset), 0));

    private ref int Number(int offset)
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        return ref Unsafe.AsRef<int>(_start + offset);
    }
}
