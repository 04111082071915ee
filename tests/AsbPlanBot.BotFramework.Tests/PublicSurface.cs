using System.Reflection;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>What an assembly shows to those who use it: a line for each type and for each member that it declares.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetTypes()
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
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily =>
            $"{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => "",
    };

    private static bool Shows(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(Describe))})";

    private static string Describe(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

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
