using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Settings;

/// <summary>Registers sections of the settings and finds all their faults at once.</summary>
internal static class SettingsSetup
{
    /// <summary>Binds a section to a class, checked when the service starts.</summary>
    /// <param name="section">Empty for settings that stand in no section.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration settings, string section)
        where T : class, new()
    {
        var source = new SettingsSection<T>(settings, section);
        services.AddOptions<T>().Configure(source.Fill).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>>(source));
        return services.AddSingleton(new SettingNames(source.Names));
    }

    /// <summary>Every fault of every section, each naming its setting; empty if all can be used.</summary>
    public static IReadOnlyList<string> FaultsOf(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return FaultsOf(exception);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(one => one is OptionsValidationException))
        {
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(FaultsOf).Distinct(StringComparer.Ordinal)];
        }
    }

    // One exception's failures; options made from others fail with these others' faults.
    private static string[] FaultsOf(OptionsValidationException exception) => [.. exception.Failures.Distinct(StringComparer.Ordinal)];
}

/// <summary>The full names of the settings of a section.</summary>
internal sealed record SettingNames(IReadOnlyList<string> Names);
