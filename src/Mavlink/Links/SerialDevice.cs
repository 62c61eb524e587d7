using System.ComponentModel;
using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink;

/// <summary>One open serial device. Never waits, never throws.</summary>
internal sealed class SerialDevice : IDisposable
{
    private int _descriptor;

    private SerialDevice(int descriptor) => _descriptor = descriptor;

    /// <summary>Whether the device still answers.</summary>
    internal bool IsOpen => _descriptor >= 0;

    /// <summary>Why the device was closed; empty before that.</summary>
    internal string Problem { get; private set; } = string.Empty;

    /// <summary>Opens a device as raw 8N1, for this process alone; null, with the reason, when that
    /// fails.</summary>
    internal static SerialDevice? TryOpen(string path, int bitsPerSecond, out string problem)
    {
        const int Flags = NativeSerial.OpenReadWrite | NativeSerial.OpenNoControllingTerminal
            | NativeSerial.OpenNonBlocking | NativeSerial.OpenCloseOnExec;
        var descriptor = NativeSerial.Open(path, Flags);
        if (descriptor < 0)
        {
            problem = $"{path}: {LastError()}";
            return null;
        }

        var device = new SerialDevice(descriptor);
        problem = device.Configure(bitsPerSecond);
        if (problem.Length == 0)
        {
            return device;
        }

        problem = $"{path}: {problem}";
        device.Dispose();
        return null;
    }

    /// <summary>Copies what has arrived; 0 when nothing waits or the device has gone.</summary>
    internal int Read(Span<byte> into)
    {
        if (!IsOpen || into.IsEmpty)
        {
            return 0;
        }

        var count = NativeSerial.Read(_descriptor, into, (nuint)into.Length);
        if (count > 0)
        {
            return (int)count;
        }

        CloseUnlessPassing(count == 0);
        return 0;
    }

    /// <summary>Hands bytes to the system; how many it took.</summary>
    internal int Write(ReadOnlySpan<byte> bytes)
    {
        var count = !IsOpen || bytes.IsEmpty
            ? 0
            : NativeSerial.Write(_descriptor, bytes, (nuint)bytes.Length);
        if (count >= 0)
        {
            return (int)count;
        }

        CloseUnlessPassing(isGone: false);
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _ = NativeSerial.Close(_descriptor);
            _descriptor = -1;
        }
    }

    private string Configure(int bitsPerSecond)
    {
        Termios2 settings = default;
        if (NativeSerial.Control(_descriptor, NativeSerial.GetTermios2, ref settings) < 0)
        {
            return $"this is no serial device ({LastError()})";
        }

        settings.MakeRaw(bitsPerSecond);
        if (NativeSerial.Control(_descriptor, NativeSerial.SetTermios2, ref settings) < 0)
        {
            return $"{bitsPerSecond} bits a second were refused ({LastError()})";
        }

        // Best effort: a second program on the same port steals bytes; what waited from before is stale.
        _ = NativeSerial.Control(_descriptor, NativeSerial.Exclusive, 0);
        _ = NativeSerial.Control(_descriptor, NativeSerial.Flush, NativeSerial.FlushBoth);
        return string.Empty;
    }

    private void CloseUnlessPassing(bool isGone)
    {
        var error = isGone ? 0 : Marshal.GetLastPInvokeError();
        if (isGone || error is not (NativeSerial.ErrorAgain or NativeSerial.ErrorInterrupted))
        {
            Problem = isGone ? "the device is gone" : new Win32Exception(error).Message;
            Dispose();
        }
    }

    private static string LastError() => new Win32Exception(Marshal.GetLastPInvokeError()).Message;
}
