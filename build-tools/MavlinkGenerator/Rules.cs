using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>What the generator refuses, and in which words.</summary>
internal static class Rules
{
    internal static readonly DiagnosticDescriptor IdTooLarge = Rule(
        "DSM001", "Message id too large", "The id of {0} is {1}; it must fit into 24 bits");

    internal static readonly DiagnosticDescriptor FieldType = Rule(
        "DSM002", "Field type has no place on the wire", "{0} is a {1}, which has no place on the wire");

    internal static readonly DiagnosticDescriptor NotPartial = Rule(
        "DSM003", "Not a partial struct", "{0} must be declared as a {1} in a namespace");

    internal static readonly DiagnosticDescriptor PayloadLength = Rule(
        "DSM004", "Payload length", "The payload of {0} is {1} bytes; it must be 1..255");

    internal static readonly DiagnosticDescriptor BaseAfterExtension = Rule(
        "DSM005", "Base field after extension", "{0} stands after an extension of {1} and must be one");

    internal static readonly DiagnosticDescriptor Duplicate = Rule(
        "DSM006", "Two messages share an id or a name", "{0} has the id or the name of {1}");

    internal static readonly DiagnosticDescriptor Name = Rule(
        "DSM007", "Not a MAVLink name", "'{0}' of {1} is used twice or is no MAVLink name");

    internal static readonly DiagnosticDescriptor ArrayShape = Rule(
        "DSM008", "Wire array", "{0} must have 2..255 elements of a wire type, and has {1}");

    private static DiagnosticDescriptor Rule(string id, string title, string message) => new(
        id, title, message, "Mavlink", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
