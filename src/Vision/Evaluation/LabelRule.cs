namespace DroneSeal.Vision.Evaluation;

/// <summary>Which objects of one class count; the class's others are ignored. Other classes are not touched.</summary>
/// <param name="ClassName">The class that the rule is about.</param>
/// <param name="Attribute">A text field that must have <paramref name="Value"/>; null where none must.</param>
/// <param name="Value">The field's value.</param>
/// <param name="MinInputHeight">Least height of the box after letterboxing, in input pixels.</param>
/// <param name="InputSize">Pixels a side of the input.</param>
public sealed record LabelRule(
    string ClassName, string? Attribute, string Value, float MinInputHeight = 0, int InputSize = 416)
{
    /// <summary>Whether the object counts.</summary>
    public bool IsPositive(LabelledPicture picture, LabelledBox box)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(box);
        if (!ClassNaming.AreSame(ClassName, box.ClassName))
        {
            return true;
        }

        var hasValue = Attribute is null
            || (box.Attributes.TryGetValue(Attribute, out var value) && string.Equals(value, Value, StringComparison.Ordinal));
        return hasValue && InputHeight(picture, box) >= MinInputHeight;
    }

    private float InputHeight(LabelledPicture picture, LabelledBox box)
    {
        var longest = Math.Max(picture.Width, picture.Height);
        return longest > 0 ? box.Box.Height * InputSize / longest : box.Box.Height;
    }
}
