using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>How sentences are read on Thursday 26 November 2026, in a plan of six commitments, as one line of text each.</summary>
internal static class Readings
{
    public static DateOnly Today { get; } = Given.Day("2026-11-26");

    public static Plan Plan { get; } = new()
    {
        Title = "ASB action plan",
        Commitments =
        [
            Commitment(1, "Put the person who is harmed first and make it easy to come to us", "1.1 abcde", "1.2 abc", "1.3 abcd", "1.10 a"),
            Commitment(2, "Achieve safer communities through prevention", "2.1 a", "2.2 abc"),
            Commitment(3, "Maintain effective partnership responses and share information", "3.1 abc", "3.2"),
            Commitment(4, "Reduce drug and alcohol misuse and associated crime", "4.1 abcd", "4.2 ab", "4.3 ab"),
            Commitment(5, "Provide a robust response to domestic abuse, hate crime and harassment", "5.1 ab", "5.2 a", "5.3 ab"),
            Commitment(6, "Buildings and vans", "P1-03 ab", "A1 ab", "7 ab"),
        ],
    };

    public static PlanDirectory People { get; } = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo Bell", lead: true)),
        Given.Party("ASB Team", Given.Held("Sam Osei", lead: true), Given.Held("Jo Bell")),
        Given.Party("Neighbourhood and Enforcement Manager"),
        Given.Party("Street Wardens", Given.Held("Siân Pritchard"), Given.Held("Sam Hill")),
        Given.Party("SNT", Given.Held("Mark Green")));

    public static Vocabulary Words { get; } = new(Plan, People);

    public static Sentence Read(string text) => SentenceReader.Read(text, Words, Today);

    public static string Of(string text) => Of(Read(text));

    public static string Of(Sentence sentence) => sentence switch
    {
        Sentence.Says says => string.Join(" | ", says.Replies.Select(Of)),
        Sentence.Wants wants => Record(wants.Request),
        Sentence.Asks { Question: Question.Objectives { Filter: var filter, AsAt: var day } } => Of(filter) + (day is { } past ? Text($", as at {past:yyyy-MM-dd}") : ""),
        Sentence.Asks { Question: Question.Unreadable refused } => string.Join(" | ", refused.Suggestions),
        Sentence.Asks asks => Record(asks.Question),
        _ => throw new InvalidOperationException(sentence.ToString()),
    };

    private static string Of(ObjectiveFilter filter)
    {
        var clauses = filter.Clauses.Select(clause => (clause.Not ? "not " : "") + string.Join(" or ", clause.AnyOf));
        string?[] parts =
        [
            .. clauses,
            filter.Commitment is { } number ? Text($"commitment {number}") : null,
            filter.Whose switch
            {
                Whose.Askers => "mine",
                Whose.OfPerson of => "of " + of.Person.Name,
                Whose.OfParty of => "of the party " + of.Name,
                _ => null,
            },
            filter.DueFrom is { } from ? Text($"due from {from:yyyy-MM-dd}") : null,
            filter.DueUntil is { } until ? Text($"due until {until:yyyy-MM-dd}") : null,
        ];
        return "Objectives: " + string.Join(", ", parts.OfType<string>());
    }

    private static string Of(SaidReply reply)
    {
        string?[] parts =
        [
            reply.ObjectiveRef ?? "?",
            reply.Status?.ToString(),
            reply.NoChange ? "no change" : null,
            reply.Percent is { } percent ? Text($"{percent} %") : null,
            reply.Completed.Count > 0 ? string.Concat(reply.Completed) + " complete" : null,
            reply.Reopened.Count > 0 ? string.Concat(reply.Reopened) + " open" : null,
            reply.Note is { } note ? "“" + note.Replace("\n", "\\n", StringComparison.Ordinal) + "”" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    // "Away: until 2027-01-05, standIn Sam Osei".
    private static string Record(object record)
    {
        var values = record.GetType().GetProperties()
            .Select(property => (property.Name, Value: property.GetValue(record)))
            .Where(property => property.Value is not null && property.Name != "EqualityContract")
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..] + " " + (property.Value is DateOnly day ? Text($"{day:yyyy-MM-dd}") : property.Value))
            .ToList();
        return record.GetType().Name + (values.Count > 0 ? ": " + string.Join(", ", values) : "");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // "4.1 abcd": a reference and its letters.
    private static Commitment Commitment(int number, string title, params string[] objectives) => new(number, title,
    [
        .. objectives.Select(text => text.Split(' ')).Select(parts =>
            Given.Objective(parts[0], letters: parts.ElementAtOrDefault(1) ?? "", parties: ["ASB Team"])),
    ]);
}
