using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Wording;

/// <summary>How statuses, lists and counts are put into words, everywhere alike.</summary>
public static class Words
{
    /// <summary>"Red", "Amber", "Green", "Blue", "Not reported".</summary>
    public static string Of(RagStatus status) => status switch
    {
        RagStatus.Red => "Red",
        RagStatus.Amber => "Amber",
        RagStatus.Green => "Green",
        RagStatus.Blue => "Blue",
        _ => "Not reported",
    };

    /// <summary>"England and Wales", "Scotland", "Northern Ireland".</summary>
    public static string Of(BankHolidayRegion region) => region switch
    {
        BankHolidayRegion.EnglandAndWales => "England and Wales",
        BankHolidayRegion.NorthernIreland => "Northern Ireland",
        _ => region.ToString(),
    };

    /// <summary>"never", "every week, only when there is something to say", "every week".</summary>
    public static string Of(DigestChoice choice) => choice switch
    {
        DigestChoice.Always => "every week",
        DigestChoice.WhenSomething => "every week, only when there is something to say",
        _ => "never",
    };

    /// <summary>"a", "a and d", "a, b and d"; empty for none.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.SkipLast(1)) + " and " + items[^1],
    };

    /// <summary>"1 day", "2 days", "no objectives".</summary>
    public static string Count(int count, string singular, string? plural = null) => count switch
    {
        0 => "no " + (plural ?? singular + "s"),
        1 => "1 " + singular,
        _ => count.ToString(CultureInfo.InvariantCulture) + " " + (plural ?? singular + "s"),
    };

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => Count(times, "time"),
    };

    /// <summary>"action b is", "actions b and d are".</summary>
    public static string ActionsAre(IReadOnlyList<string> letters) =>
        letters.Count == 1 ? $"action {letters[0]} is" : $"actions {List(letters)} are";
}
