using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Core.Questions;

/// <summary>What stands in the places of a form, made into a request; null where it is not what belongs there.</summary>
/// <param name="match">Of the sentence in small letters.</param>
/// <param name="said">The sentence as it was typed.</param>
internal sealed class RequestValues(Match match, string said, Vocabulary words, DateOnly today)
{
    private const int LongestName = 80;

    // Whoever is meant by these is no name.
    private static readonly string[] NoNames =
        ["ME", "US", "WHO", "WHAT", "IT", "THIS", "THAT", "HE", "SHE", "THEY", "I", "YOU", "THERE", "NOBODY", "EVERYBODY", "EVERYTHING", "SOMEBODY", "HIM", "HER", "THEM"];

    public Request? Number(PlanSetting setting) => Of("n") is { } text && Periods.NumberOf(text) is { } number and < 1000
        ? new Request.Set(setting, number.ToString(CultureInfo.InvariantCulture))
        : null;

    public Request? Schedule(PlanSetting setting) =>
        ScheduleWords.Read(Of("when")!, setting == PlanSetting.CheckIns ? new TimeOnly(10, 0) : new TimeOnly(9, 0)) is { } cron
            ? new Request.Set(setting, cron)
            : null;

    public Request? Chase() => WithName(who => new Request.Chase(who));

    public Request? ForWhom() => WithName(who => new Request.AnswerFor(who));

    public Request? WithName(Func<string, Request> make) => Name("who") is { } who ? make(who) : null;

    public Request? OfObjective(Func<string, Request> make) => Reference(Of("ref")!) is { } reference ? make(reference) : null;

    public Request? Assign() => Party("party") is { } party && Name("who") is { } who ? Assign(party, who) : null;

    /// <summary>Only where the party is one of the plan, or an objective: "give feedback to Jo" assigns nothing.</summary>
    public Request? AssignKnown() => Party("party") is { } party && IsParty(party) ? Assign() : null;

    /// <summary>Only where the party is one of the plan: "the van is now the problem", "4.1 is fine".</summary>
    public Request? AssignParty() => Party("party") is { } party && words.NameOf(party) is { Person: null } ? Assign() : null;

    /// <inheritdoc cref="AssignKnown"/>
    public Request? UnassignKnown() => Party("party") is { } first && IsParty(first) || Name("who") is { } second && IsParty(second)
        ? Unassign()
        : null;

    /// <summary>"Make Jo Bell ASB Team Leader": where the name ends, the plan's parties tell.</summary>
    public Request? Make()
    {
        var both = Of("both")!.Split(' ');
        for (var at = 1; at < both.Length; at++)
        {
            var party = WithoutThe(string.Join(' ', both[at..]));
            if (IsParty(party) && NameIn(string.Join(' ', both[..at])) is { } who)
                return Assign(party, who);
        }

        return null;
    }

    public Request? Unassign()
    {
        if (Party("party") is not { } party || Name("who") is not { } who)
            return null;

        (party, who) = InOrder(party, who);
        if (Of("day") is not { } typed)
            return new Request.Unassign(party, who, null);

        var isFrom = match.Value[..match.Groups["day"].Index].TrimEnd().EndsWith(" from", StringComparison.Ordinal);
        return Day(typed) is { } day ? new Request.Unassign(party, who, isFrom ? day.AddDays(-1) : day) : null;
    }

    private Request.Assign? Assign(string party, string who)
    {
        (party, who) = InOrder(party, who);
        var (from, until) = (Of("from"), Of("until"));
        var (first, last) = (Day(from), Day(until));

        // A day that is not understood must not become "from today".
        return (from is null || first is not null) && (until is null || last is not null) ? new Request.Assign(party, who, first, last) : null;
    }

    // "Assign Jo Bell to the ASB Team" and "assign the ASB Team to Jo Bell" are the same.
    private (string Party, string Who) InOrder(string first, string second)
    {
        var (party, who) = !IsParty(first) && IsParty(second) ? (second, first) : (first, second);
        return (Reference(party) ?? party, who);
    }

    private bool IsParty(string text) => words.NameOf(text) is { Person: null } || Reference(text) is not null;

    private string? Reference(string text)
    {
        var typed = text.StartsWith("objective ", StringComparison.OrdinalIgnoreCase) ? text[10..] : text;
        var joined = typed.Replace(" ", "", StringComparison.Ordinal);
        if (words.Reference(joined) is { } known)
            return known;

        return Tokens.Of(new MessageText(typed, []), 0, typed.Length) is [{ IsReference: true, Text: var reference }] ? reference : null;
    }

    private string? Party(string group) => Of(group) is { } text && NameIn(text, mayHaveDigits: true) is { } party ? party : null;

    private string? Name(string group) => Of(group) is { } text ? NameIn(text, mayHaveDigits: match.Groups["party"].Success) : null;

    private static string? NameIn(string text, bool mayHaveDigits = false)
    {
        var name = WithoutThe(text.Trim().TrimStart('@'));
        return name.Length is > 0 and <= LongestName
            && char.IsLetterOrDigit(name[0])
            && (mayHaveDigits || !name.Any(char.IsAsciiDigit))
            && !name.AsSpan().ContainsAny(";:?,")
            && !IsNoName(name)
                ? name
                : null;
    }

    /// <summary>Whether it stands for somebody, or asks for them, and is not what anybody is called: "me", "who".</summary>
    public static bool IsNoName(string text) => NoNames.Contains(text.Split(' ')[0].ToUpperInvariant());

    private static string WithoutThe(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private DateOnly? Day(string? text) => text is null ? null : BritishDates.Read(text, today);

    private string? Of(string group) => match.Groups[group] is { Success: true } place ? said.Substring(place.Index, place.Length).Trim() : null;
}
