using DroneSeal.Vision.Recording;

namespace DroneSeal.Vision.Tests.Recording;

/// <summary>A disk that can be full, or hang.</summary>
internal sealed class FailingDisk : IRecordingDisk, IDisposable
{
    private readonly RecordingDisk _inner = new();

    /// <summary>Bytes that still fit.</summary>
    internal long Room { get; set; } = long.MaxValue;

    internal long Free { get; set; } = long.MaxValue;

    /// <summary>Writes wait until it is set.</summary>
    internal ManualResetEventSlim MayWrite { get; } = new(true);

    public Stream Create(string path) => new Segment(_inner.Create(path), this);

    public void Flush(Stream segment) => segment.Flush();

    public long FreeBytes(string folder) => Free;

    public void Dispose() => MayWrite.Dispose();

    private sealed class Segment(Stream inner, FailingDisk disk) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            disk.MayWrite.Wait();
            var fits = (int)Math.Min(buffer.Length, disk.Room);
            inner.Write(buffer[..fits]);
            disk.Room -= fits;
            if (fits < buffer.Length)
            {
                throw new IOException("No space left on device");
            }
        }

        public override void Write(byte[] buffer, int offset, int count) =>
            Write(buffer.AsSpan(offset, count));

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        // As where even the file's end cannot be moved: the reader must cope.
        public override void SetLength(long value) => throw new IOException("Input/output error");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
