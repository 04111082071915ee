using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace AsbPlanBot.Core.Scheduling;

/// <summary>Whose bank holidays a plan keeps.</summary>
public enum BankHolidayRegion
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// <summary>
/// The bank holidays of the United Kingdom's three divisions, in the shape in which GOV.UK publishes them
/// (https://www.gov.uk/bank-holidays.json): a file downloaded from there can be added as it is.
/// </summary>
public sealed class BankHolidays
{
    private static readonly Dictionary<BankHolidayRegion, string> Divisions = new()
    {
        [BankHolidayRegion.EnglandAndWales] = "england-and-wales",
        [BankHolidayRegion.Scotland] = "scotland",
        [BankHolidayRegion.NorthernIreland] = "northern-ireland",
    };

    private readonly Dictionary<BankHolidayRegion, HashSet<DateOnly>> _days;
    private readonly Dictionary<BankHolidayRegion, WorkingCalendar> _calendars;

    private BankHolidays(Dictionary<BankHolidayRegion, HashSet<DateOnly>> days)
    {
        _days = days;
        _calendars = days.ToDictionary(pair => pair.Key, pair => new WorkingCalendar(pair.Value));
    }

    /// <summary>Those that the program comes with.</summary>
    public static BankHolidays Bundled { get; } = ReadBundled();

    /// <summary>Reads a file of GOV.UK's shape; divisions that it does not have stay empty.</summary>
    /// <param name="error">A sentence that says what is wrong with it, and where.</param>
    public static bool TryRead(
        string json, [NotNullWhen(true)] out BankHolidays? holidays, [NotNullWhen(false)] out string? error)
    {
        (holidays, error) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is not JsonValueKind.Object
                || !Divisions.Values.Any(division => document.RootElement.TryGetProperty(division, out _)))
            {
                error = "It has none of england-and-wales, scotland and northern-ireland.";
                return false;
            }

            holidays = new BankHolidays(Divisions.ToDictionary(
                pair => pair.Key, pair => DaysOf(document.RootElement, pair.Value)));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            error = exception is JsonException ? "It is not JSON: " + exception.Message : exception.Message;
            return false;
        }
    }

    /// <summary>These and those of another file.</summary>
    public BankHolidays With(BankHolidays others) => new(Divisions.Keys.ToDictionary(
        region => region, region => _days[region].Concat(others._days[region]).ToHashSet()));

    public WorkingCalendar For(BankHolidayRegion region) => _calendars[region];

    private static HashSet<DateOnly> DaysOf(JsonElement root, string division)
    {
        HashSet<DateOnly> days = [];
        if (!root.TryGetProperty(division, out var listed))
            return days;
        if (listed.ValueKind is not JsonValueKind.Object
            || !listed.TryGetProperty("events", out var events)
            || events.ValueKind is not JsonValueKind.Array)
        {
            throw new FormatException($"{division} has no list of events.");
        }

        foreach (var (number, listedEvent) in events.EnumerateArray().Index())
        {
            if (listedEvent.ValueKind is not JsonValueKind.Object
                || !listedEvent.TryGetProperty("date", out var date)
                || !DateOnly.TryParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new FormatException($"Event {number + 1} of {division} has no date like 2026-12-25.");
            }

            days.Add(day);
        }

        return days;
    }

    private static BankHolidays ReadBundled()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        using var reader = new StreamReader(stream);
        return TryRead(reader.ReadToEnd(), out var holidays, out var error) ? holidays : throw new InvalidOperationException(error);
    }
}
