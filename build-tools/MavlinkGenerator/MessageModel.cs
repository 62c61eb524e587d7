using Microsoft.CodeAnalysis;

namespace DroneSeal.Mavlink.Generator;

/// <summary>One message as it was declared, with its fields in the order of the wire.</summary>
/// <param name="Space">Namespace of the struct.</param>
/// <param name="TypeName">Name of the struct.</param>
/// <param name="Id">The message's number.</param>
/// <param name="Name">Its name in the definitions.</param>
/// <param name="Declared">Fields in the order of the declaration.</param>
/// <param name="Wire">The same in the order of the wire: by size, largest first and otherwise as declared;
/// then extensions.</param>
/// <param name="Faults">What is wrong with the declaration; nothing is generated where there is any.</param>
/// <param name="Spot">Where it is declared.</param>
internal sealed record MessageModel(
    string Space,
    string TypeName,
    uint Id,
    string Name,
    EquatableArray<FieldModel> Declared,
    EquatableArray<FieldModel> Wire,
    EquatableArray<DeclarationFault> Faults,
    SourceSpot Spot)
{
    internal int MinimumLength => Wire.Where(one => !one.IsExtension).Sum(one => one.Size);

    internal int Length => Wire.Sum(one => one.Size);

    internal byte CrcExtra => Generator.CrcExtra.Of(this);

    internal static MessageModel Of(INamedTypeSymbol type, AttributeData mark)
    {
        var id = mark.ConstructorArguments.ElementAtOrDefault(0).Value is uint value ? value : 0;
        var name = mark.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? "";
        var faults = new List<DeclarationFault>();
        var fields = FieldsOf(type, faults);
        var wire = fields.Where(field => !field.IsExtension).OrderByDescending(field => field.Wire.Size)
            .Concat(fields.Where(field => field.IsExtension));
        var model = new MessageModel(
            type.ContainingNamespace.ToDisplayString(), type.Name, id, name, new(fields), new(wire), default,
            SourceSpot.Of(type));
        faults.AddRange(model.OwnFaults(type));
        return model with { Faults = new(faults) };
    }

    private static List<FieldModel> FieldsOf(INamedTypeSymbol type, List<DeclarationFault> faults)
    {
        var fields = new List<FieldModel>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (member.IsStatic || member.IsConst)
            {
                continue;
            }
            var field = FieldModel.Of(member);
            if (field is null || member.IsImplicitlyDeclared)
            {
                var shown = member.Type.ToDisplayString();
                faults.Add(new(Rules.FieldType, SourceSpot.Of(member), member.Name, shown));
                continue;
            }
            if (!field.IsExtension && fields.Any(earlier => earlier.IsExtension))
            {
                faults.Add(new(Rules.BaseAfterExtension, SourceSpot.Of(member), member.Name, type.Name));
            }
            if (!Declarations.IsMavlinkName(field.WireName, upper: false)
                || fields.Any(earlier => earlier.WireName == field.WireName))
            {
                faults.Add(new(Rules.Name, SourceSpot.Of(member), field.WireName, type.Name));
            }
            fields.Add(field);
        }
        return fields;
    }

    private IEnumerable<DeclarationFault> OwnFaults(INamedTypeSymbol type)
    {
        if (Id > 0xFFFFFF)
        {
            yield return new(Rules.IdTooLarge, Spot, TypeName, Id.ToString());
        }
        if (!Declarations.IsMavlinkName(Name, upper: true))
        {
            yield return new(Rules.Name, Spot, Name, TypeName);
        }
        if (!Declarations.IsPartialStruct(type) || !type.IsRecord)
        {
            yield return new(Rules.NotPartial, Spot, TypeName, "partial record struct");
        }
        var hasFields = type.GetMembers().OfType<IFieldSymbol>().Any(member => !member.IsStatic);
        if (Length > 255 || !hasFields)
        {
            yield return new(Rules.PayloadLength, Spot, TypeName, Length.ToString());
        }
    }
}
