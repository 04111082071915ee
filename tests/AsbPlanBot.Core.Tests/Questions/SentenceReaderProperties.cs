using AsbPlanBot.Core.Questions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Whatever is typed, it is read or there is a way on.</summary>
public sealed class SentenceReaderProperties
{
    private static readonly Gen<string> Parts = Gen.OneOf(
        Gen.Elements(
            "what's", "amber", "ambr", "red", "my", "actions", "who", "hasn't", "not", "replied", "reported", "4.1", "4.2", "P1-03",
            "12", "<at>", "</at>", "<b>", "&nbsp;", "&#39;", "?", "’", "\uD83D", "delete", "show", "status", "due", "\0", "i", "a"),
        Gen.Elements(
            "and", "or", "except", "but", "in", "commitment", "domestic", "abuse", "Jo", "Bell", "<at>Jo Bell</at>", "ASB Team", "'s",
            "since", "as at", "was", "in a row", "three", "moved", "trend", "the last", "check-ins", "missed", "digest", "needs me", "1 June", "last", "Monday", "by", "between", "end of", "c", "done", "60%", ";", "\n", ". ", "no change", "on",
            "because", "move", "to", "assign", "make", "until", "from", "31 December 9999", "next", "999", "days", "is", "غدا", "红", "👩‍👩‍👧"),
        ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? ""),
        ArbMap.Default.ArbFor<char>().Generator.Select(character => character.ToString()));

    private static readonly Gen<string> Messages =
        from parts in Parts.ListOf()
        from separator in Gen.Elements(" ", "", "\n", ", ")
        select string.Join(separator, parts);

    [Property(MaxTest = 5_000), Trait("Cases", "Random")]
    public Property Reading_never_fails_and_every_suggestion_can_be_read() => Prop.ForAll(
        Messages.ToArbitrary(),
        text =>
        {
            switch (Readings.Read(text))
            {
                case Sentence.Asks { Question: Question.Unreadable { Suggestions: var suggestions } }:
                    Assert.InRange(suggestions.Count, 1, 3);
                    Assert.Distinct(suggestions);
                    Assert.All(suggestions, suggestion =>
                        Assert.False(Readings.Read(suggestion) is Sentence.Asks { Question: Question.Unreadable }, suggestion));
                    break;

                case Sentence.Says { Replies: var replies }:
                    Assert.NotEmpty(replies);
                    Assert.Distinct(replies.Select(reply => reply.ObjectiveRef), StringComparer.OrdinalIgnoreCase!);
                    Assert.All(replies, reply => Assert.True(
                        reply.Status is not null || reply.NoChange || reply.Percent is not null || reply.Completed.Count + reply.Reopened.Count > 0));
                    break;
            }
        });

    [Property(MaxTest = 1_000), Trait("Cases", "Random")]
    public Property A_mention_of_the_bot_case_and_punctuation_change_nothing() => Prop.ForAll(
        Gen.Elements(
            "what's amber?", "red or overdue in commitment 2 for the ASB Team", "everything except green", "what's overdue?",
            "my actions", "show 4.1", "history of 4.1", "who owns 5.3?", "who hasn't replied?", "what changed since 1 June?",
            "what is Jo Bell late on?", "summary", "help", "4.1 amber", "4.1c done", "no change on 1.3", "2.1 60%",
            "what was amber on 1 March?", "summary as at 1 June", "how has commitment 2 moved?", "who has missed three in a row?", "who hasn't replied twice in a row?",
            "what needs me?", "post the summary", "digest weekly", "export word as at 1 March since 1 December", "I'm back", "pause", "acknowledge 4.1", "remind after 3 working days")
            .ToArbitrary(),
        Gen.Elements<Func<string, string>>(
            text => "<at>AsbPlanBot</at> " + text,
            text => text + "&nbsp;<at id=\"1\">AsbPlanBot</at>",
            text => text.ToUpperInvariant(),
            text => text.Replace('\'', '’'),
            text => "<div><p>" + text + "</p></div>",
            text => "  " + text.TrimEnd('?') + " ... ",
            text => text.TrimEnd('?') + "!").ToArbitrary(),
        (text, change) => Readings.Of(change(text)) == Readings.Of(text));

    [Property, Trait("Cases", "Random")]
    public Property What_follows_the_status_is_the_note_as_typed() => Prop.ForAll(
        Gen.Elements("Waiting, for J. Smith", "étude «A» – 100 % ок?", "ننتظر 3 كاميرات", "📷📷 late!", "see 4.2 and P1-03", "red tape").ToArbitrary(),
        Gen.Elements("4.1 amber ", "4.1: amber - ", "4.1 is AMBER because ", "set 4.1 to amber: ", "<at>AsbPlanBot</at> 4.1 amber, ").ToArbitrary(),
        (note, head) => Readings.Of(head + note) == $"4.1, Amber, “{note}”");
}
