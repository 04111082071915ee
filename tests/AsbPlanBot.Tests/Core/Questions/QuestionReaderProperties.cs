using System.Text.Json;
using AsbPlanBot.Core.Questions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Core.Questions;

/// <summary>Whatever is typed, there is a question or a way on.</summary>
public sealed class QuestionReaderProperties
{
    private static readonly Gen<string> Parts = Gen.OneOf(
        Gen.Elements(
            "what's", "amber", "ambr", "red", "my", "actions", "who", "hasn't", "not", "replied", "reported", "4.1", "P1-03",
            "12", "<at>", "</at>", "<b>", "&nbsp;", "&#39;", "?", "’", "\uD83D", "delete", "show", "status", "due", "\0", "i"),
        ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? ""),
        ArbMap.Default.ArbFor<char>().Generator.Select(character => character.ToString()));

    private static readonly Gen<string> Messages =
        from parts in Parts.ListOf()
        from separator in Gen.Elements(" ", "", "\n", ", ")
        select string.Join(separator, parts);

    [Property(MaxTest = 3_000)]
    public Property Reading_never_fails_and_every_suggestion_reads_as_a_question() => Prop.ForAll(
        Messages.ToArbitrary(),
        text =>
        {
            if (QuestionReader.Read(text) is not Question.Unreadable { Suggestions: var suggestions })
                return;

            Assert.InRange(suggestions.Count, 1, 3);
            Assert.Distinct(suggestions);
            Assert.All(suggestions, suggestion =>
                Assert.IsNotType<Question.Unreadable>(QuestionReader.Read(suggestion)));
        });

    [Property(MaxTest = 500)]
    public Property A_mention_case_and_punctuation_change_nothing() => Prop.ForAll(
        Gen.Elements(
            "what's amber?", "what's not reported?", "what's overdue?", "my actions", "show 4.1", "who hasn't replied?", "help")
            .ToArbitrary(),
        Gen.Elements<Func<string, string>>(
            text => "<at>AsbPlanBot</at> " + text,
            text => text + "&nbsp;<at id=\"1\">AsbPlanBot</at>",
            text => text.ToUpperInvariant(),
            text => text.Replace('\'', '’'),
            text => "<div><p>" + text + "</p></div>",
            text => "  " + text.TrimEnd('?') + " ... ",
            text => "🙂" + text).ToArbitrary(),
        (text, change) => Described(QuestionReader.Read(change(text))) == Described(QuestionReader.Read(text)));

    private static string Described(Question question) => question.GetType().Name + JsonSerializer.Serialize<object>(question);
}
