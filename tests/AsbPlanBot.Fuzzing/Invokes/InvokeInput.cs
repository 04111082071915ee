using AsbPlanBot.Fuzzing.Activities;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Json;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams;

namespace AsbPlanBot.Fuzzing.Invokes;

/// <summary>Something that a client wants an answer to, by somebody, somewhere.</summary>
/// <param name="PersonId">AAD object id.</param>
/// <param name="IsMessage">Whether a button is sent as a message, as clients do that do not know Action.Execute.</param>
internal sealed record InvokeInput(string PersonId, string Place, string Name, bool IsMessage, JsonPart Value)
{
    private static readonly string[] People = [Sample.Sian, Sample.Marcus, Sample.Priya, Sample.Stranger];

    private static readonly string[] Names =
    [
        "adaptiveCard/action", "fileConsent/invoke", "task/fetch", "task/submit", "composeExtension/query", "composeExtension/queryLink", "composeExtension/submitAction", "composeExtension/fetchTask",
        "composeExtension/selectItem", "signin/verifyState", "signin/tokenExchange", "actionableMessage/executeAction", "tab/fetch", "tab/submit", "config/fetch", "config/submit", "application/search", "message/submitAction", "handoff/action", "search", "", "x",
    ];

    private static readonly string[] Consents =
    [
        """{"action":"accept","context":{"plan":"asb","format":"Word"},"uploadInfo":{"name":"plan.docx","uploadUrl":"http://127.0.0.1/files/upload","contentUrl":"http://127.0.0.1/files/plan.docx","uniqueId":"1","fileType":"docx"},"type":"fileUpload"}""",
        """{"action":"decline","context":{"plan":"asb"},"type":"fileUpload"}""",
    ];

    private static readonly IReadOnlyList<string> Words =
    [
        .. RecordedActivities.Words, Sample.LastCycle, "1.1", "1.2", "2.2", "9.9", "a", "a,b", "Red", "Amber", "Green", "Blue", "NoChange", "2026-12-01", "100", "0 10 * * THU", "ASB Team", "SNT",
        .. CardButtons.All.SelectMany(button => MembersOf(JsonPart.Parse(button.Data))).Distinct(StringComparer.Ordinal),
    ];

    public static InvokeInput Draw(Dice dice)
    {
        var button = dice.Of(CardButtons.All);
        var data = JsonPart.Parse(button.Data);
        if (!dice.OneIn(8))
            data = JsonMutations.Of(data, Words, dice);
        var isMessage = dice.OneIn(8);
        var name = dice.OneIn(6) ? dice.Of(Names) : "adaptiveCard/action";
        var value = isMessage ? data.With(DataKeys.Verb, JsonPart.Text(button.Verb))
            : name == "fileConsent/invoke" ? JsonMutations.Of(JsonPart.Parse(dice.Of(Consents)), Words, dice)
            : Executed(button.Verb, data, dice);
        return new(dice.Of(People), dice.Of("personal", "personal", "personal", "channel", "groupChat"), name, isMessage, value);
    }

    /// <summary>As Teams sends it: what surrounds the value is as it should be.</summary>
    public ActivityInput Activity()
    {
        var activity = RecordedActivities.Message
            .With("from", JsonPart.Parse($$"""{"id":"29:{{PersonId}}","name":"Somebody","aadObjectId":"{{PersonId}}"}"""))
            .With("conversation", JsonPart.Parse(Place switch
            {
                "channel" => $$"""{"conversationType":"channel","isGroup":true,"tenantId":"{{Sample.Tenant}}","id":"{{Sample.Team}};messageid=1795"}""",
                "groupChat" => $$"""{"conversationType":"groupChat","isGroup":true,"tenantId":"{{Sample.Tenant}}","id":"19:chat@thread.v2"}""",
                _ => $$"""{"conversationType":"personal","tenantId":"{{Sample.Tenant}}","id":"a:{{PersonId}}"}""",
            }))
            .With("channelData", JsonPart.Parse(Place == "channel"
                ? $$$"""{"tenant":{"id":"{{{Sample.Tenant}}}"},"team":{"id":"{{{Sample.Team}}}"},"channel":{"id":"{{{Sample.Team}}}"}}"""
                : $$$"""{"tenant":{"id":"{{{Sample.Tenant}}}"}}"""))
            .With("replyToId", JsonPart.Text("card-1"))
            .With("value", Value)
            .With("text", JsonPart.Null);
        return ActivityInput.Of(IsMessage ? activity : activity.With("type", JsonPart.Text("invoke")).With("name", JsonPart.Text(Name)));
    }

    private static JsonPart Executed(string verb, JsonPart data, Dice dice)
    {
        var value = JsonPart.Parse("""{"action":{"type":"Action.Execute","title":"x","verb":"x","data":{}},"trigger":"manual"}""");
        var action = value["action"].With("verb", JsonPart.Text(dice.OneIn(12) ? dice.Of(Words) : verb)).With("data", data);
        value = value.With("action", action);
        return dice.OneIn(10) ? JsonMutations.Of(value, Words, dice) : value;
    }

    private static IEnumerable<string> MembersOf(JsonPart part) => part is JsonPart.Object whole ? whole.Members.Select(member => member.Name) : [];
}
