using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Turns a <c>dse_status</c> and its text into an exception.</summary>
internal static unsafe class NativeStatus
{
    /// <summary>Bytes of an error text's buffer, the ending zero among them.</summary>
    internal const int TextBytes = 512;

    private const int BadInput = 1;

    internal static void Check(int status, byte* text)
    {
        if (status == 0)
        {
            return;
        }

        var message = Marshal.PtrToStringUTF8((nint)text);
        if (string.IsNullOrEmpty(message))
        {
            message = $"The fused engine failed with status {status}.";
        }

        throw status == BadInput ? new ArgumentException(message) : new TrunkEngineException(message);
    }
}
