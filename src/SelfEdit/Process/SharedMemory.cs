using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace DroneSeal.SelfEdit;

/// <summary>A file mapped into this process and shared with others.</summary>
/// <remarks>A file is never cut or grown after it was made, only replaced: readers of an old one keep their
/// memory.</remarks>
internal sealed unsafe class SharedMemory : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private byte* _start;

    private SharedMemory(string path, FileStream stream)
    {
        Path = path;
        Length = stream.Length;
        _file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            0,
            MemoryMappedFileAccess.ReadWrite,
            HandleInheritability.None,
            leaveOpen: false);
        _view = _file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    internal string Path { get; }

    internal long Length { get; }

    /// <summary>Makes a file of zeros in the place of what is there, its pages taken at once, so that no
    /// write can fail.</summary>
    /// <param name="path">Where.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="fill">Writes the first content, before anyone can open the file.</param>
    internal static SharedMemory Create(string path, long length, Action<SharedMemory> fill) =>
        Guarded(path, () =>
    {
        var temporary = $"{path}.{Environment.ProcessId}.unfinished";
        var stream = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            PreallocationSize = length,
            BufferSize = 0,
        });
        stream.SetLength(length);
        var memory = new SharedMemory(path, stream);
        fill(memory);
        File.Move(temporary, path, overwrite: true);
        return memory;
    });

    /// <summary>Opens a file that another process made.</summary>
    internal static SharedMemory Open(string path, long leastBytes) => Guarded(path, () =>
    {
        var stream = new FileStream(
            path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
        if (stream.Length >= leastBytes)
        {
            return new SharedMemory(path, stream);
        }

        stream.Dispose();
        throw new ProcessException($"The shared memory {path} is too short: it was not made by DroneSeal.");
    });

    /// <summary>A 64-bit cell that both sides see.</summary>
    internal ref long Cell(long offset)
    {
        Check(offset, sizeof(long));
        return ref Unsafe.AsRef<long>(_start + offset);
    }

    /// <summary>Part of the memory.</summary>
    internal Span<byte> Bytes(long offset, int count)
    {
        Check(offset, count);
        return new Span<byte>(_start + offset, count);
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

    private void Check(long offset, long count)
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + count, Length);
    }

    private static SharedMemory Guarded(string path, Func<SharedMemory> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProcessException(
                $"The shared memory {path} cannot be had ({fault.Message}): check its folder and space.",
                fault);
        }
    }
}
