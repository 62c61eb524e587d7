using DroneSeal.GroundStation.Output;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Decoding;

/// <summary>A message as one JSON line; the same for <c>msg watch</c> and <c>export</c>.</summary>
internal static class MessageJson
{
    /// <summary>Writes a frame's line.</summary>
    /// <param name="answer">Where to.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="seconds">When it came.</param>
    internal static void Emit(Answer answer, in MavlinkFrame frame, double seconds)
    {
        var info = frame.IsVerified ? MavlinkCatalogue.Find(frame.MessageId) : null;
        var whole = info is null
            ? frame.Payload.ToArray()
            : FieldText.Whole(frame.Payload, info, stackalloc byte[MavlinkFrameFormat.Longest]).ToArray();
        var (sender, id, isSigned) = (frame.Sender, frame.MessageId, frame.IsSigned);
        answer.EmitAlways("message", writer =>
        {
            writer.WriteNumber("seconds", seconds);
            writer.WriteNumber("system", sender.SystemId);
            writer.WriteNumber("component", sender.ComponentId);
            writer.WriteNumber("id", id);
            writer.WriteString("name", info?.Name);
            writer.WriteBoolean("signed", isSigned);
            if (info is null)
            {
                writer.WriteString("payload", Convert.ToHexStringLower(whole));
                return;
            }

            writer.WriteStartObject("fields");
            MessageText.Write(writer, info, whole);
            writer.WriteEndObject();
        });
    }
}
