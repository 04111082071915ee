using AsbPlanBot.Fuzzing.Activities;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Invokes;
using AsbPlanBot.Fuzzing.Json;
using AsbPlanBot.Fuzzing.PlanFiles;
using AsbPlanBot.Fuzzing.Sentences;

namespace AsbPlanBot.Fuzzing.Tests;

/// <summary>What inputs are drawn from, and that they follow from seed and index alone.</summary>
public sealed class DrawingTests
{
    private static readonly Dictionary<string, Func<Dice, string>> Draws = new(StringComparer.Ordinal)
    {
        ["activities"] = dice => ActivityInput.Draw(dice).ToString(),
        ["invokes"] = dice => InvokeInput.Draw(dice).Activity().ToString(),
        ["sentences"] = dice => SentenceInput.Draw(dice).Text,
        ["plan-files"] = dice => PlanFileInput.Draw(dice).ToString(),
    };

    public static TheoryData<string> Kinds => [.. Draws.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_seed_and_index_draw_the_same_and_others_something_else(string kind)
    {
        string[] Drawn(int seed) => [.. Enumerable.Range(0, 50).Select(index => Draws[kind](new Dice(seed, kind, index)))];

        Assert.Equal(Drawn(1), Drawn(1));
        Assert.NotEqual(Drawn(1), Drawn(2));
        Assert.InRange(Drawn(1).Distinct(StringComparer.Ordinal).Count(), 40, 50);
    }

    [Fact]
    public void Every_verb_is_pressed_but_the_one_that_only_a_message_has() =>
        Assert.Equal(["ask"], RecordedActivities.AllVerbs.Except(CardButtons.All.Select(button => button.Verb)));

    [Fact]
    public void Json_is_written_as_it_was_read_and_can_hold_what_no_library_writes()
    {
        const string Json = """{"a":[1,null,{"b":"x"}],"c":1.50}""";
        var doubled = new JsonPart.Object([("a", JsonPart.Null), ("a", JsonPart.Text("\uD800"))]);

        Assert.Equal(Json, JsonPart.Parse(Json).ToString());
        Assert.Equal("""{"a":null,"a":"\uD800"}""", doubled.ToString());
        Assert.Equal(7, JsonPlaces.Count(JsonPart.Parse(Json)));
        Assert.Equal("""{"a":[1,{"b":"x"}],"c":1.50}""", JsonPlaces.Change(JsonPart.Parse(Json), 3, _ => null).ToString());
    }

    [Fact]
    public void Xml_is_cut_where_tags_and_texts_meet() =>
        Assert.Equal(["<a b=\"1\">", "x", "<c/>", "</a>"], XmlTokens.Split("<a b=\"1\">x<c/></a>"));
}
