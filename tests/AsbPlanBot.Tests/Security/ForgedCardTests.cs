using AsbPlanBot.Core.People;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Security;

/// <summary>
/// What a card sends can be written by anybody who has the app: plan, cycle, person, objective and verb say nothing about who
/// presses. Every button of every card is tried, by somebody who is not in the plan and by an officer who may not.
/// </summary>
public sealed class ForgedCardTests
{
    /// <summary>What changes the plan or its people; an officer's own answers and absences are no such thing.</summary>
    private static readonly string[] ManagersVerbs =
        [Verbs.MoveDue, Verbs.Hold, Verbs.ImportApply, Verbs.ImportApplyStatuses, Verbs.SettingsSave, Verbs.SetUpStart];

    // An officer of the plan who holds nothing of what the check-in asks about.
    private const string Warden = "aaaaaaaa-0000-4000-8000-00000000000a";

    private static readonly PlanDirectory People = new(
        [.. Sample.People.Parties, new Party("Street Wardens", PartyKind.Team, [new Holding(new Person(Warden, "Callum Fraser", null), Lead: true, From: null, To: null)])]);

    private static IReadOnlyList<(string Verb, JObject Data)> Buttons { get; } =
    [
        .. Gallery.All.SelectMany(card => PlainCard.Of(Gallery.Render(card.Name)).DescendantsAndSelf().OfType<JObject>()
            .Where(element => element.Value<string>("type") == "Action.Execute" && element.Value<string>("verb") is not null)
            .Select(button => (button.Value<string>("verb")!, Filled((JObject?)button["data"] ?? [], card.Name))))
            .DistinctBy(button => button.Item1 + button.Item2),
    ];

    [Fact]
    public async Task No_button_of_any_card_changes_anything_for_a_stranger()
    {
        foreach (var (verb, data) in Buttons)
            await ChangesNothingAsync(verb, data, Sample.Stranger);

        var written = typeof(Verbs).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetValue(null)!);
        Assert.Empty(written.Except(Buttons.Select(button => button.Verb)).Except([Verbs.Ask]));
    }

    [Fact]
    public async Task No_button_of_a_manager_changes_anything_for_an_officer()
    {
        var managers = Buttons.Where(button => ManagersVerbs.Contains(button.Verb)).ToList();
        foreach (var (verb, data) in managers)
            await ChangesNothingAsync(verb, data, Sample.Sian);

        Assert.Empty(ManagersVerbs.Except(managers.Select(button => button.Verb)));
    }

    [Fact]
    public async Task No_answer_is_taken_for_somebody_elses_check_in()
    {
        var answers = Buttons.Where(button => button.Data.Value<string>("person") == Sample.Sian).ToList();
        foreach (var (verb, data) in answers)
            await ChangesNothingAsync(verb, data, Warden);

        Assert.Contains(answers, button => button.Verb == Verbs.Send);
    }

    // Found by the fuzzer: what is no text was asked for its text, which failed.
    [Theory]
    [InlineData(Verbs.PutOff, DataKeys.PutOffTo)]
    [InlineData(Verbs.NotMine, DataKeys.Reference)]
    [InlineData(Verbs.MoveDue, DataKeys.Reference)]
    [InlineData(Verbs.Hold, DataKeys.Party)]
    public async Task A_list_in_the_place_of_a_text_fails_nothing(string verb, string name)
    {
        var data = (JObject)Buttons.First(button => button.Verb == verb).Data.DeepClone();
        data[name] = new JArray();

        var answer = await new BotUnderTest().PressAsync(verb, data, Sample.Priya);

        Assert.DoesNotContain("I could not save this for certain", answer.Value!.ToString(), StringComparison.Ordinal);
    }

    private static async Task ChangesNothingAsync(string verb, JObject data, string personId)
    {
        var bot = new BotUnderTest();
        bot.People.Directory = People;

        await bot.PressAsync(verb, (JObject)data.DeepClone(), personId);

        var what = $"{verb} of {personId} with {data.ToString(Newtonsoft.Json.Formatting.None)}";
        Assert.True(Sample.InForce == bot.Plans["asb"], $"The plan was changed: {what}");
        Assert.True(ReferenceEquals(People, bot.People.Directory), $"The people were changed: {what}");
        Assert.True(bot.Plans.History.Count == 0, $"The history was changed: {what}");
        Assert.True(Sample.CheckIn == bot.Ledger.Of(Sample.Sian), $"The check-in was changed: {what}");
        Assert.True(bot.Queue.Items.Count == 0, $"Something is to be sent: {what}");
    }

    // What was typed into the inputs of the card, as somebody would who wants to see something change.
    private static JObject Filled(JObject data, string name)
    {
        var filled = (JObject)data.DeepClone();
        var inputs = PlainCard.Of(Gallery.Render(name)).DescendantsAndSelf().OfType<JObject>()
            .Where(element => element.Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) == true);
        foreach (var input in inputs)
            filled[input.Value<string>("id")!] = input["choices"]?.FirstOrDefault()?.Value<string>("value") ?? input.Value<string>("value") ?? "3";
        return filled;
    }
}
