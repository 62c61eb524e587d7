using System.Text;

namespace DroneSeal.Mavlink.Generator;

/// <summary>Writes the table of all declared messages.</summary>
internal static class CatalogueSource
{
    internal static string Of(IReadOnlyList<MessageModel> messages) => $$"""
        {{Frame.Head}}
        namespace DroneSeal.Mavlink;

        public static partial class MavlinkCatalogue
        {
            private static MavlinkMessageInfo[] MakeMessages() =>
            [
        {{Rows(messages)}}    ];

            /// <summary>
            /// What checking a frame needs: CRC_EXTRA and the lengths without and with extensions.
            /// </summary>
            internal static bool TryGetCheck(
                uint messageId, out byte crcExtra, out byte minimumLength, out byte length)
            {
                switch (messageId)
                {
        {{Cases(messages)}}            default: crcExtra = 0; minimumLength = 0; length = 0; return false;
                }
            }
        }

        """;

    private static string Cases(IReadOnlyList<MessageModel> messages) => string.Concat(messages.Select(
        message => $"            case {message.Id}u: crcExtra = {message.CrcExtra}; "
        + $"minimumLength = {message.MinimumLength}; length = {message.Length}; return true;\n"));

    private static string Rows(IReadOnlyList<MessageModel> messages)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.Append($"        new({message.Id}u, \"{message.Name}\", {message.CrcExtra}, ")
                .Append($"{message.Length}, {message.MinimumLength}, ")
                .Append($"typeof(global::{message.Space}.{message.TypeName}),\n        [\n");
            foreach (var field in message.Declared)
            {
                text.Append($"            new(\"{field.WireName}\", \"{field.Wire.WireName}\", ")
                    .Append($"{field.Count}, ")
                    .Append($"{OffsetOf(message, field)}, {(field.IsExtension ? "true" : "false")}, ")
                    .Append($"\"{field.Name}\"),\n");
            }
            text.Append("        ]),\n");
        }
        return text.ToString();
    }

    private static int OffsetOf(MessageModel message, FieldModel field) =>
        message.Wire.TakeWhile(earlier => earlier != field).Sum(earlier => earlier.Size);
}
