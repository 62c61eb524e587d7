using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>Finds a module's parts among the fields of its class and of the classes it derives from.</summary>
internal static class ModuleComponents
{
    private const BindingFlags Instance =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The fields that may hold a part, nearest class first; a name counts once.</summary>
    internal static IEnumerable<(string Name, FieldInfo Field)> Fields(Type type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(Instance))
            {
                if (seen.Add(field.Name))
                {
                    yield return (field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name, field);
                }
            }
        }
    }

    /// <summary>Puts a replaced part back into the field that held the old one.</summary>
    internal static void Replace(object module, object old, object replacement)
    {
        foreach (var (_, field) in Fields(module.GetType()))
        {
            if (ReferenceEquals(field.GetValue(module), old))
            {
                field.SetValue(module, replacement);
            }
        }
    }
}
