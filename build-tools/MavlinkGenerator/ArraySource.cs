namespace DroneSeal.Mavlink.Generator;

/// <summary>Writes the second half of a wire array or a text.</summary>
internal static class ArraySource
{
    internal static string Of(ArrayModel array) => array.IsText ? Text(array) : Numbers(array);

    private static string Span(ArrayModel array) => $"global::System.ReadOnlySpan<{array.Element}>";

    private static string Numbers(ArrayModel array) => $$"""
        {{Frame.Head}}
        namespace {{array.Space}};

        [global::System.Runtime.CompilerServices.InlineArray({{array.Length}})]
        partial struct {{array.TypeName}} : global::System.IEquatable<{{array.TypeName}}>
        {
            private {{array.Element}} _first;

            /// <summary>How many elements there are.</summary>
            public const int Count = {{array.Length}};

            public override string ToString() =>
                "[" + string.Join(", ", (({{Span(array)}})this).ToArray()) + "]";
        {{Equality(array)}}
        }

        """;

    private static string Text(ArrayModel array) => $$"""
        {{Frame.Head}}
        namespace {{array.Space}};

        [global::System.Runtime.CompilerServices.InlineArray({{array.Length}})]
        partial struct {{array.TypeName}} : global::System.IEquatable<{{array.TypeName}}>
        {
            private byte _first;

            /// <summary>The longest text, in bytes; one of just this length has no NUL after it.</summary>
            public const int Count = {{array.Length}};

            /// <summary>Takes over a text; what is too long is cut between two characters.</summary>
            public static implicit operator {{array.TypeName}}(string text) => From(text);

            /// <summary>Takes over a text; what is too long is cut between two characters.</summary>
            public static {{array.TypeName}} From(global::System.ReadOnlySpan<char> text)
            {
                var made = default({{array.TypeName}});
                global::DroneSeal.Mavlink.MavlinkText.Write(text, made);
                return made;
            }

            /// <summary>Bytes before the first NUL.</summary>
            public readonly int TextLength => global::DroneSeal.Mavlink.MavlinkText.LengthOf(this);

            /// <summary>The text before the first NUL; bytes that are no UTF-8 are shown as U+FFFD.</summary>
            public override readonly string ToString() => global::DroneSeal.Mavlink.MavlinkText.Read(this);
        {{Equality(array)}}
        }

        """;

    private static string Equality(ArrayModel array) => $$"""

            public readonly bool Equals({{array.TypeName}} other) =>
                global::System.MemoryExtensions.SequenceEqual(
                    ({{Span(array)}})this, ({{Span(array)}})other);

            public override readonly bool Equals(object? obj) =>
                obj is {{array.TypeName}} other && Equals(other);

            public override readonly int GetHashCode()
            {
                var hash = new global::System.HashCode();
                hash.AddBytes(
                    global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(({{Span(array)}})this));
                return hash.ToHashCode();
            }

            public static bool operator ==({{array.TypeName}} left, {{array.TypeName}} right) =>
                left.Equals(right);

            public static bool operator !=({{array.TypeName}} left, {{array.TypeName}} right) =>
                !left.Equals(right);
        """;
}
