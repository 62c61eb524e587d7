using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DroneSeal.GroundStation.Output;

/// <summary>What a command tells its caller: words for people, or one JSON object a line.</summary>
internal sealed class Answer(GroundWorld world, bool isJson)
{
    private static readonly JsonWriterOptions _json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _line = new(512);

    /// <summary>Whether JSON lines are wanted.</summary>
    internal bool IsJson { get; } = isJson;

    /// <summary>A line for people; nothing where JSON is wanted.</summary>
    internal void Say(string line)
    {
        if (!IsJson)
        {
            world.Out.WriteLine(line);
        }
    }

    /// <summary>A line of progress or advice, beside the answer.</summary>
    internal void Note(string line) => world.Error.WriteLine(line);

    /// <summary>One JSON line; nothing where words are wanted.</summary>
    /// <param name="type">Names the schema, docs/gcs-json.md.</param>
    /// <param name="fields">Writes what follows <c>type</c>.</param>
    internal void Emit(string type, Action<Utf8JsonWriter> fields)
    {
        if (IsJson)
        {
            EmitAlways(type, fields);
        }
    }

    /// <summary>One JSON line, whatever was asked for.</summary>
    internal void EmitAlways(string type, Action<Utf8JsonWriter> fields)
    {
        _line.Clear();
        using (var writer = new Utf8JsonWriter(_line, _json))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            fields(writer);
            writer.WriteEndObject();
        }

        world.Out.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        world.Out.Write('\n');
    }

    /// <summary>Hands all lines to their reader.</summary>
    internal void Flush() => world.Out.Flush();
}
