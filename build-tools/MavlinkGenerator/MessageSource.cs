using System.Text;

namespace DroneSeal.Mavlink.Generator;

/// <summary>Writes the second half of a message: its facts, decoder and encoder.</summary>
internal static class MessageSource
{
    private const string Binary = "global::System.Buffers.Binary.BinaryPrimitives";

    internal static string Of(MessageModel message) => $$"""
        {{Frame.Head}}
        namespace {{message.Space}};

        partial record struct {{message.TypeName}}
            : global::DroneSeal.Mavlink.IMavlinkMessage<{{message.TypeName}}>
        {
            /// <inheritdoc/>
            public static uint MessageId => {{message.Id}}u;

            /// <inheritdoc/>
            public static string MessageName => "{{message.Name}}";

            /// <inheritdoc/>
            public static byte CrcExtra => {{message.CrcExtra}};

            /// <inheritdoc/>
            public static int Length => {{message.Length}};

            /// <inheritdoc/>
            public static int MinimumLength => {{message.MinimumLength}};

            /// <inheritdoc/>
            public static void Decode(
                global::System.ReadOnlySpan<byte> payload, out {{message.TypeName}} message)
            {
                if (payload.Length < {{message.Length}})
                {
                    global::System.Span<byte> refilled = stackalloc byte[{{message.Length}}];
                    payload.CopyTo(refilled);
                    refilled[payload.Length..].Clear();
                    DecodeWhole(refilled, out message);
                    return;
                }
                DecodeWhole(payload, out message);
            }

            /// <inheritdoc/>
            public static void Encode(in {{message.TypeName}} message, global::System.Span<byte> payload)
            {
                payload = payload[..{{message.Length}}];
        {{Encoders(message)}}    }

            private static void DecodeWhole(
                global::System.ReadOnlySpan<byte> payload, out {{message.TypeName}} message)
            {
                payload = payload[..{{message.Length}}];
                message = default;
        {{Decoders(message)}}    }
        }

        """;

    private static string Decoders(MessageModel message) => Lines(message, Decoder);

    private static string Encoders(MessageModel message) => Lines(message, Encoder);

    private delegate string Line(FieldModel field, int offset);

    private static string Lines(MessageModel message, Line line)
    {
        var text = new StringBuilder();
        var offset = 0;
        foreach (var field in message.Wire)
        {
            text.Append("        ").Append(line(field, offset)).Append(";\n");
            offset += field.Size;
        }
        return text.ToString();
    }

    private static string Decoder(FieldModel field, int offset)
    {
        var target = $"message.{field.Name}";
        if (field.Count > 0)
        {
            return $"global::DroneSeal.Mavlink.WireArray.Read<{field.Wire.Keyword}>("
                + $"payload.Slice({offset}, {field.Size}), {target})";
        }
        var cast = field.IsEnum ? $"({field.TypeName})" : field.Wire.Keyword == "sbyte" ? "(sbyte)" : "";
        return field.Wire.Size == 1
            ? $"{target} = {cast}payload[{offset}]"
            : $"{target} = {cast}{Binary}.Read{field.Wire.Reader}LittleEndian("
                + $"payload.Slice({offset}, {field.Size}))";
    }

    private static string Encoder(FieldModel field, int offset)
    {
        var value = $"message.{field.Name}";
        if (field.Count > 0)
        {
            return $"global::DroneSeal.Mavlink.WireArray.Write<{field.Wire.Keyword}>("
                + $"{value}, payload.Slice({offset}, {field.Size}))";
        }
        var cast = field.IsEnum ? $"({field.Wire.Keyword})" : "";
        return field.Wire.Size == 1
            ? $"payload[{offset}] = (byte){value}"
            : $"{Binary}.Write{field.Wire.Reader}LittleEndian("
                + $"payload.Slice({offset}, {field.Size}), {cast}{value})";
    }
}
