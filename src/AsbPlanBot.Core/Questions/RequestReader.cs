using System.Globalization;
using System.Text.RegularExpressions;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// Reads what somebody wants done. Only a sentence that is one from its first word to its last is read so; a date that is not
/// understood, or is over, counts as not said, and is asked for.
/// </summary>
internal static partial class RequestReader
{
    private const int Longest = 200;

    /// <summary>The request; null if the message is none.</summary>
    /// <param name="message">Mentions stand for the names in them; of one whom nobody knows, such as the bot, the sentence may do without.</param>
    public static Request? Read(MessageText message, Vocabulary words, DateOnly today)
    {
        if (message.Text.Length > 10 * Longest)
            return null;

        var strangers = message.Mentions.Where(mention => words.NameOf(message.Text[mention]) is null).ToList();
        return MoveWords.Read(message, words, today)
            ?? Read(Tidy(message.Text), words, today)
            ?? (strangers.Count > 0 ? Read(Tidy(Without(message.Text, strangers)), words, today) : null);
    }

    private static Request? Read(string said, Vocabulary words, DateOnly today) => said.Length is 0 or > Longest
        ? null
        : AsPutOff(said) ?? AsBack(said) ?? AsPause(said) ?? AsExport(said, today) ?? (Request?)AsAway(said, today) ?? RequestForms.Read(said, words, today);

    private static string Without(string text, List<Range> mentions) =>
        string.Concat(text.Select((character, at) => mentions.Exists(mention => at >= mention.Start.Value && at < mention.End.Value) ? ' ' : character));

    private static string Tidy(string text)
    {
        var plain = string.Concat(text
            .Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            .Select(character => MessageText.IsApostrophe(character) ? '\'' : character));
        var said = Mark().Replace(string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "");
        if (Asked().IsMatch(said))
            said = said.TrimEnd('?', ' ');
        return Please().Replace(said, "").Trim(' ', '.', '!', ',');
    }

    private static Request.PutOff? AsPutOff(string said) => PutOffForm().Match(said) is { Success: true } match
        ? new Request.PutOff(match.Groups["day"].Value.ToUpperInvariant() switch
        {
            "TOMORROW" => PutOffTo.NextWorkingDay,
            "" => null,
            _ => PutOffTo.NextWeek,
        })
        : null;

    private static Request.Back? AsBack(string said) => BackForm().Match(said) is { Success: true } match
        && !RequestValues.IsNoName(match.Groups["who"].Value)
        ? new Request.Back(NameIn(match.Groups["who"]))
        : null;

    private static Request? AsPause(string said) => PauseForm().IsMatch(said)
        ? new Request.Pause()
        : ResumeForm().IsMatch(said) ? new Request.Resume() : null;

    private static Request.Export? AsExport(string said, DateOnly today)
    {
        if (ExportForm().Match(said) is not { Success: true } match)
            return null;

        var format = match.Groups["format"].Value.ToUpperInvariant() switch
        {
            "CSV" => ExportFormat.Csv,
            "EXCEL" or "XLSX" or "SPREADSHEET" => ExportFormat.Excel,
            _ => ExportFormat.Word,
        };
        var (asAt, since) = (match.Groups["day"], match.Groups["since"]);
        var day = asAt.Success ? BritishDates.ReadPast(asAt.Value, today) : null;
        var first = since.Success ? BritishDates.ReadPast(since.Value, day ?? today) : null;

        // A sentence whose days are not understood is not taken for one.
        return (day is null && asAt.Success) || (first is null && since.Success) || first >= (day ?? today)
            ? null
            : new Request.Export(format, day, first);
    }

    private static Request.Away? AsAway(string said, DateOnly today)
    {
        var cover = CoverForm().Match(said);
        var standIn = cover.Success ? NameIn(cover.Groups["name"]) : null;
        var rest = cover.Success ? said[..cover.Index].TrimEnd(' ', ',', ';', '.', '-', '–') : said;
        if (cover.Success && rest.Length == 0)
            return new Request.Away(null, null, Day(cover.Groups["until"].Value, today), standIn);

        if (AwayForm().Match(rest) is not { Success: true } away || RequestValues.IsNoName(away.Groups["who"].Value))
            return null;

        var (from, until) = When(away, today);
        return new Request.Away(NameIn(away.Groups["who"]), from, until ?? Day(cover.Groups["until"].Value, today), standIn);
    }

    private static (DateOnly? From, DateOnly? Until) When(Match away, DateOnly today)
    {
        var monday = Weeks.NextMonday(today);
        return away.Groups["span"].Value.ToUpperInvariant() switch
        {
            "TODAY" => (null, today.AddDays(1)),
            "TOMORROW" => (today.AddDays(1), today.AddDays(2)),
            "THIS WEEK" => (null, monday),
            "NEXT WEEK" => (monday, monday.AddDays(7)),
            _ => Between(Day(away.Groups["from"].Value, today), away.Groups["until"].Value, today),
        };
    }

    // "From 20 December until 5 January": the second day comes after the first.
    private static (DateOnly?, DateOnly?) Between(DateOnly? from, string until, DateOnly today) => (from, Day(until, from ?? today));

    private static DateOnly? Day(string text, DateOnly today) =>
        BritishDates.Read(text, today) is { } day && day > today ? day : null;

    private static string? NameIn(Group group) => group is { Success: true, Value: var name } && name.Trim() is { Length: > 0 } typed ? typed : null;

    [GeneratedRegex(@"^@|(?<=\s)@", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("^(please |hi |hello |hey )*(can|could|would) you ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^((please|pls|hi|hello|hey|(can|could|would) you|i want to|i need to|i'd like to)\b[ ,]*)+|[ ,]*\b(please|pls|thanks|thank you)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Please();

    [GeneratedRegex(@"^((ask|remind) me( again)?( later)?|snooze( it| this)?|put (it|this) off|not now|later)(( until| till| to| on)? (?<day>tomorrow|next week|monday|next monday))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PutOffForm();

    [GeneratedRegex(@"^((i am|i'm|im) (back|not away)( now| again| at work| early)*|back( again| now)?|(?<who>[^\d,;:?]{1,60}?) (is|are) (back|not away)( now| again| at work| early)*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BackForm();

    [GeneratedRegex(@"^(export|download)( the| this)?( plan)?( to| as| in)?( an?)?( (?<format>word|docx|excel|xlsx|csv|spreadsheet))?( file| document)?( with( the)? changes)?( since (?<since>.{3,40}?))?( (as at|as of|on|of) (?<day>.{3,40}?))?( since (?<since>.{3,40}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ExportForm();

    [GeneratedRegex(@"^(pause|suspend|stop asking)( the| this)?( plan| check-?ins?| everything| all)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PauseForm();

    [GeneratedRegex(@"^(resume|unpause|go on)( with)?( the| this)?( plan| check-?ins?| everything)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ResumeForm();

    [GeneratedRegex(@"(^|[,;.–-] ?(and )?|\band )(?<name>(?!(who|what|nobody)\b)[^\d,;:?]{1,60}?) ((will |is )?(covers?|covering|stands? in|standing in|deputises))( for (me|him|her|them|us))?( (until|till|til) (?<until>.{3,40}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex CoverForm();

    [GeneratedRegex(@"^((i am|i'm|im|i will be|i'll be|ill be) |(?<who>[^\d,;:?]{1,60}?) (is|are|will be) )?(going )?(away|on (annual |sick |parental |maternity |paternity )?leave|off( sick| work)?|on holiday|out of (the )?office|sick|ill)"
        + @"( (?<span>today|tomorrow|this week|next week)|( from (?<from>.{3,40}?))?[ ,]*(until|till|til|to|and back|back)( on)? (?<until>.{3,40})| from (?<from>.{3,40}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AwayForm();
}
