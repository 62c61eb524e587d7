using System.Reflection;
using System.Runtime.CompilerServices;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// Compiles code before it is needed. What handles a fault runs for the first time when the fault is there;
/// on a busy machine compiling it then costs more time than the vehicle has.
/// </summary>
public static class CodeWarmUp
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Compiles every method of these assemblies that can be compiled by itself.</summary>
    /// <returns>How many there were.</returns>
    public static int Prepare(params ReadOnlySpan<Assembly> assemblies)
    {
        var count = 0;
        foreach (var assembly in assemblies)
        {
            foreach (var type in assembly.GetTypes())
            {
                count += type.ContainsGenericParameters ? 0 : Prepare(type);
            }
        }

        return count;
    }

    private static int Prepare(Type type)
    {
        var count = 0;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            count += !method.IsAbstract && !method.ContainsGenericParameters && TryPrepare(method) ? 1 : 0;
        }

        return count;
    }

    // Some cannot be compiled by themselves (bodies that the runtime provides); they are compiled when they
    // are called.
    private static bool TryPrepare(MethodBase method)
    {
        try
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
            return true;
        }
        catch (Exception fault) when (
            fault is NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
