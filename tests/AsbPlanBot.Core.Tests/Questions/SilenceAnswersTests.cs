using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Who has not answered several check-ins in a row. The newest is that of Thursday 19 November 2026; they are weekly.</summary>
public sealed class SilenceAnswersTests
{
    [Fact]
    public void Who_has_been_silent_is_told_with_how_long_since_when_and_what_for()
    {
        var answer = Ask(3, ("jo", "SSSA"), ("sam", "SSA"), ("lee", "MAMMA"), ("gone", "MMM"));

        Assert.Equal("Silent for 3 check-ins in a row or more, as at 22 Nov 10:04", answer.Reading);
        Assert.Equal(
            [
                ("Jo", "3 check-ins in a row", "since that of Thu 5 Nov 10:00", "ASB Team Leader"),
                ("Somebody no longer in the people list", "3 check-ins in a row", "since that of Thu 5 Nov 10:00", ""),
            ],
            answer.Lines.Select(line => (line.Name, line.InARow, line.Since, string.Join(", ", line.Holds))));
        Assert.Equal(["Jo", "Somebody no longer in the people list", "Sam"], Ask(2, ("jo", "SSSA"), ("sam", "SSA"), ("gone", "MMM")).Lines.Select(line => line.Name));
    }

    [Fact]
    public void An_absence_neither_counts_nor_ends_it()
    {
        var line = Assert.Single(Ask(2, ("jo", "SWUMA")).Lines);

        Assert.Equal(("2 check-ins in a row", "since that of Thu 29 Oct 10:00"), (line.InARow, line.Since));
    }

    [Fact]
    public void A_word_about_one_objective_ends_it()
    {
        Assert.Equal("2 check-ins in a row", Assert.Single(Ask(2, ("jo", "SMPMM")).Lines).InARow);
        Assert.Empty(Ask(1, ("jo", "PMM")).Lines);

        var missing = Assert.IsType<Answer.NotReplied>(Answers.To(new Question.WhoHasNotReplied(), Context("jo", ("jo", "PMM"))));
        var line = Assert.Single(missing.Lines);
        Assert.Equal((0, null, "1.1"), (line.InARow, line.InARowInWords, Assert.Single(line.Unanswered)));
    }

    // Counted once more, from the letters: what stands before the first answer, without what counts neither way.
    [Property, Trait("Cases", "Random")]
    public Property How_often_in_a_row_ties_out_with_a_count_of_its_own() =>
        Prop.ForAll(Gen.Elements('S', 'M', 'A', 'P', 'W', 'U').ListOf().Where(states => states.Count is > 0 and <= 8).ToArbitrary(), states =>
        {
            var letters = string.Concat(states);
            var silent = letters.Split('A', 'P')[0].Replace("W", "", StringComparison.Ordinal).Replace("U", "", StringComparison.Ordinal).Length;

            var context = Context("jo", ("jo", letters));
            Assert.Equal(silent, Silence.Runs([context.NewestCycle!, .. context.EarlierCycles]).GetValueOrDefault("jo"));
        });

    [Fact]
    public void Whose_silence_began_before_all_that_was_looked_at_may_have_been_silent_for_longer()
    {
        Assert.Equal("8 or more check-ins in a row", Assert.Single(Ask(3, ("jo", "SMMMMMMM")).Lines).InARow);
        Assert.Equal("7 check-ins in a row", Assert.Single(Ask(3, ("jo", "SMMMMMMA")).Lines).InARow);
        var ten = Ask(10, ("jo", "SMMMMMMM"));
        Assert.Equal("I look at the last 8 check-ins, so I cannot tell 10 from 8.", ten.Remark);
        Assert.Single(ten.Lines);
    }

    [Fact]
    public void Where_nobody_was_the_answer_says_why()
    {
        Assert.Equal("Nobody has been silent for 2 check-ins in a row.", Ask(2, ("jo", "SAA")).WhenEmpty);
        Assert.Equal("There have been only 2 check-ins yet: nobody can have missed 3 in a row.", Ask(3, ("jo", "SS")).WhenEmpty);
        Assert.True(Ask(2, "manager", ("jo", "SS")).MayChase);
        Assert.False(Ask(2, ("jo", "SS")).MayChase);
    }

    [Fact]
    public void Who_has_not_replied_this_time_is_told_with_how_often_in_a_row()
    {
        var context = Context("jo", ("jo", "SSSA"), ("sam", "SA"));
        var answer = Assert.IsType<Answer.NotReplied>(Answers.To(new Question.WhoHasNotReplied(), context));

        Assert.Equal([("Jo", 3), ("Sam", 1)], answer.Lines.Select(line => (line.Name, line.InARow)));
    }

    private static Answer.Silent Ask(int atLeast, params (string Person, string States)[] people) => Ask(atLeast, "jo", people);

    private static Answer.Silent Ask(int atLeast, string asker, params (string Person, string States)[] people) =>
        Assert.IsType<Answer.Silent>(Answers.To(new Question.WhoIsSilent(atLeast), Context(asker, people)));

    /// <param name="people">What became of each check-in of theirs, newest first: (S)ent, (M)issed, (A)nswered, (P)artly answered, a(W)ay, (U)nreachable.</param>
    private static AnswerContext Context(string asker, params (string Person, string States)[] people)
    {
        var cycles = Enumerable.Range(0, people.Max(person => person.States.Length))
            .Select(week => Cycle.NameOf(Given.At("2026-11-19 10:00").AddDays(-7 * week).AddHours(week > 3 ? -1 : 0)))
            .Select((cycle, week) => new CycleLedger("asb", cycle, Opened: true, [.. people
                .Where(person => week < person.States.Length)
                .Select(person => new CheckIn
                {
                    PlanId = "asb",
                    Cycle = cycle,
                    PersonId = person.Person,
                    StateSince = Given.At("2026-11-19 10:00"),
                    Asked = ["1.1", "1.2"],
                    Answered = person.States[week] == 'P' ? ["1.2"] : [],
                    State = person.States[week] switch
                    {
                        'S' => CheckInState.Sent,
                        'M' or 'P' => CheckInState.Missed,
                        'A' => CheckInState.Answered,
                        'W' => CheckInState.Away,
                        _ => CheckInState.Unreachable,
                    },
                })]))
            .ToList();
        return new AnswerContext(
            Given.InForce(Given.Objective("1.1"), Given.Objective("1.2")),
            Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo", lead: true)), Given.Party("SNT", Given.Held("Lee"), Given.Held("Sam"))),
            cycles[0],
            asker,
            Given.At("2026-11-22 10:04"))
        {
            EarlierCycles = [.. cycles.Skip(1)],
        };
    }
}
