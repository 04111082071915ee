using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Settings;

/// <summary>
/// A section of the settings, each property of the class one setting: the only place that reads settings. Its faults name
/// their settings and never what these hold. An empty setting is one that is not set.
/// </summary>
/// <param name="section">Empty for settings that stand in no section.</param>
internal sealed class SettingsSection<T>(IConfiguration settings, string section) : IValidateOptions<T>
    where T : class, new()
{
    private static readonly IReadOnlyList<(PropertyInfo Property, string Key)> Members = [.. typeof(T).GetProperties()
        .Where(property => property.CanWrite)
        .Select(property => (property, property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name))];

    private readonly IConfiguration _section = section.Length == 0 ? settings : settings.GetSection(section);

    /// <summary>The full names of its settings.</summary>
    public IReadOnlyList<string> Names => [.. Members.Select(member => NameOf(member.Key))];

    /// <summary>Reads it before there are services; null if anything is wrong, which is said at start.</summary>
    public static T? Read(IConfiguration settings, string section)
    {
        var here = new SettingsSection<T>(settings, section);
        T options = new();
        here.Fill(options);
        return here.Validate(null, options).Succeeded ? options : null;
    }

    /// <summary>Takes over what is set and can be read.</summary>
    public void Fill(T options)
    {
        foreach (var (property, key) in Members)
        {
            if (_section[key] is { Length: > 0 } && TryRead(property, key, out var value))
            {
                property.SetValue(options, value);
            }
        }
    }

    public ValidateOptionsResult Validate(string? name, T options)
    {
        List<ValidationResult> invalid = [];
        Validator.TryValidateObject(options, new ValidationContext(options), invalid, validateAllProperties: true);
        List<string> faults = [.. Unknown(), .. Unreadable(), .. invalid.Select(fault => fault.ErrorMessage!)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Unknown() => section.Length == 0
        ? []
        : _section.GetChildren()
            .Select(child => child.Key)
            .Except(Members.Select(member => member.Key), StringComparer.OrdinalIgnoreCase)
            .Select(key => $"{NameOf(key)} is no setting; there is {string.Join(", ", Names)}.");

    private IEnumerable<string> Unreadable() => Members
        .Where(member => _section[member.Key] is { Length: > 0 } && !TryRead(member.Property, member.Key, out _))
        .Select(member => $"{NameOf(member.Key)} is not {KindOf(member.Property.PropertyType)}.");

    private bool TryRead(PropertyInfo property, string key, out object? value)
    {
        try
        {
            value = _section.GetValue(property.PropertyType, key);
            return true;
        }
        catch (InvalidOperationException)
        {
            value = null;
            return false;
        }
    }

    private string NameOf(string key) => section.Length == 0 ? key : $"{section}:{key}";

    private static string KindOf(Type type) =>
        type == typeof(TimeSpan) ? "a time such as 00:00:15" : type == typeof(int) ? "a whole number" : "an address";
}
