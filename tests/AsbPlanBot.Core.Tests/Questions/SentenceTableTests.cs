using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>The tables of phrases with how each is read; they are beside this file and are the grammar's documentation.</summary>
public sealed class SentenceTableTests
{
    public static TheoryData<string, string> Questions => Table("questions");

    public static TheoryData<string, string> Replies => Table("replies");

    public static TheoryData<string, string> Requests => Table("requests");

    public static TheoryData<string, string> Refused => Table("refused");

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_read(string phrase, string reading)
    {
        Assert.IsNotType<Question.Unreadable>(Assert.IsType<Sentence.Asks>(Readings.Read(phrase)).Question);
        Assert.Equal(reading, Readings.Of(phrase));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_is_read(string phrase, string reading)
    {
        Assert.IsType<Sentence.Says>(Readings.Read(phrase));
        Assert.Equal(reading, Readings.Of(phrase));
    }

    /// <summary>Of a part of the plan, without its people: whoever replies plainly is understood without the rest.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    [MemberData(nameof(Replies))]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Refused))]
    public void What_is_plainly_a_reply_is_read_alike_of_a_part_of_the_plan(string phrase, string reading)
    {
        var possible = SentenceReader.PossibleReferences(phrase);
        var part = Readings.Plan with
        {
            Commitments = [.. Readings.Plan.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Where(objective => possible.Contains(objective.Ref))],
            })],
        };

        if (SentenceReader.PlainReplies(phrase, Readings.Words) is not { } replies)
            Assert.Null(SentenceReader.PlainReplies(phrase, new Vocabulary(part, PlanDirectory.Empty)));
        else
        {
            Assert.Equal(reading, Readings.Of(new Sentence.Says(replies)));
            Assert.Equal(reading, Readings.Of(new Sentence.Says(SentenceReader.PlainReplies(phrase, new Vocabulary(part, PlanDirectory.Empty))!)));
        }
    }

    [Fact]
    public void Most_replies_are_plain_ones() =>
        Assert.True(Replies.Count(row => SentenceReader.PlainReplies(row.Data.Item1, Vocabulary.Empty) is not null) > Replies.Count / 2);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_read(string phrase, string reading)
    {
        Assert.IsType<Sentence.Wants>(Readings.Read(phrase));
        Assert.Equal(reading, Readings.Of(phrase));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_none_is_refused_with_the_nearest(string phrase, string suggestions)
    {
        Assert.IsType<Question.Unreadable>(Assert.IsType<Sentence.Asks>(Readings.Read(phrase)).Question);
        Assert.Equal(suggestions, Readings.Of(phrase));
        Assert.All(suggestions.Split(" | "), suggestion =>
            Assert.False(Readings.Read(suggestion) is Sentence.Asks { Question: Question.Unreadable }, suggestion));
    }

    [Fact]
    public void The_tables_do_not_shrink()
    {
        Assert.True(Replies.Count >= 100, "There are fewer than 100 replies.");
        Assert.True(Refused.Count >= 100, "There are fewer than 100 refusals.");
        Assert.True(Questions.Count + Replies.Count + Requests.Count >= 250, "There are fewer than 250 phrasings.");
        string[] phrases = [.. new[] { Questions, Replies, Requests, Refused }.SelectMany(table => table).Select(row => row.Data.Item1)];
        Assert.Distinct(phrases);
    }

    [Fact]
    public void Every_kind_of_question_and_request_has_its_phrases()
    {
        var read = Questions.Concat(Requests).Select(row => Readings.Read(row.Data.Item1) switch
        {
            Sentence.Asks asks => asks.Question.GetType(),
            Sentence.Wants wants => wants.Request.GetType(),
            var other => other.GetType(),
        }).ToHashSet();

        Assert.All(
            typeof(Question).GetNestedTypes().Concat(typeof(Request).GetNestedTypes()).Where(type => type != typeof(Question.Unreadable)),
            kind => Assert.Contains(kind, read));
    }

    private static TheoryData<string, string> Table(string name)
    {
        using var stream = typeof(SentenceTableTests).Assembly.GetManifestResourceStream($"Phrases/{name}.txt")!;
        using var reader = new StreamReader(stream);
        return new TheoryData<string, string>(reader.ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .Select(parts => (parts[0].Replace("\\n", "\n", StringComparison.Ordinal), parts[1])));
    }
}
