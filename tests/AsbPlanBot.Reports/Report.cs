using System.Globalization;

namespace AsbPlanBot.Reports;

/// <summary>All that a run of a measuring program has to say.</summary>
/// <param name="Measured">The day on which it ran, in UTC.</param>
/// <param name="Command">What to type to have it again.</param>
/// <param name="Facts">Where and how it was measured.</param>
/// <param name="Versions">What took part, and in which version.</param>
public sealed record Report(
    DateOnly Measured,
    string Command,
    IReadOnlyList<KeyValuePair<string, string>> Facts,
    IReadOnlyList<KeyValuePair<string, string>> Versions,
    IReadOnlyList<ResultTable> Tables)
{
    private const string Json = "--json";

    /// <summary>A report of now and of this machine.</summary>
    /// <param name="program">The program's project, such as AsbPlanBot.Benchmarks.</param>
    /// <param name="arguments">As it was started with. Where the figures were to be written is left out.</param>
    /// <param name="settings">How it was measured, beside the machine.</param>
    public static Report Of(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyList<KeyValuePair<string, string>> settings,
        IReadOnlyList<KeyValuePair<string, string>> versions,
        IReadOnlyList<ResultTable> tables)
    {
        var typed = arguments.Where((argument, at) => argument != Json && (at == 0 || arguments[at - 1] != Json)).ToList();
        var command = $"dotnet run -c Release --project tests/{program}{(typed.Count == 0 ? "" : " -- " + string.Join(' ', typed))}";
        return new Report(
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), command, [.. Machine.Facts(), .. settings], [.. versions.Distinct()], tables);
    }

    /// <summary>A number as a fact.</summary>
    public static KeyValuePair<string, string> Fact(string name, IFormattable value) => new(name, value.ToString(null, CultureInfo.InvariantCulture));
}
