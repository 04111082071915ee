using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Tests.BotFramework;

/// <summary>
/// The library may show no type and no member that the official packages do not have with the same signature.
/// PublicSurface.txt lists what it shows; each line was looked up in the SDK's source (branch releases/4.23), in that of
/// AdaptiveCards for .NET, or, for Microsoft.Rest, in that of the ClientRuntime.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_library_shows_nothing_that_was_not_looked_up()
    {
        var lookedUp = File.ReadAllLines(ListFile());

        Assert.Equal(lookedUp, Shown());
    }

    private static string ListFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "PublicSurface.txt");

    private static IEnumerable<string> Shown() => typeof(IBot).Assembly.GetTypes()
        .Where(type => type.IsVisible || type.IsNestedFamily)
        .SelectMany(type => type.GetMembers(type.BaseType == typeof(MulticastDelegate) ? default : Declared).Select(Describe).Where(line => line.Length > 0)
            .Append("").Select(line => $"{type.Namespace} {Name(type)} {line}".TrimEnd()))
        .Order(StringComparer.Ordinal);

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo made when Shows(made) => $".ctor{Parameters(made)}",
        MethodInfo { IsSpecialName: false } method when Shows(method) && method.GetBaseDefinition() == method =>
            $"{Name(method.ReturnType)} {method.Name}{Parameters(method)}",
        MethodInfo { Name: "op_Implicit" } method => $"{Name(method.ReturnType)} {method.Name}{Parameters(method)}",
        PropertyInfo property when Shows(property.GetMethod!) && property.GetMethod!.GetBaseDefinition() == property.GetMethod =>
            $"{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { } set && Shows(set) ? "set; " : "")}}}",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => $"{Name(field.FieldType)} {field.Name}",
        _ => "",
    };

    private static bool Shows(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"))})";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        if (type.HasElementType)
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
