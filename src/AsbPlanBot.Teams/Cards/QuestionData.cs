using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Questions;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A question as a button carries it, written and read in one place.</summary>
internal static class QuestionData
{
    private const string Day = "yyyy-MM-dd";
    private const string AsAt = "asAt";

    /// <summary>What a button carries that asks a plan something.</summary>
    public static JObject Write(string planId, Question question) => new()
    {
        [DataKeys.Plan] = planId,
        [DataKeys.Question] = Write(question),
    };

    /// <summary>What a client sent; null if a card of ours cannot have sent it.</summary>
    public static (string PlanId, Question Question)? Read(JObject data) =>
        Text(data, DataKeys.Plan) is { } plan && data[DataKeys.Question] is JObject asked && ReadQuestion(asked) is { } question
            ? (plan, question)
            : null;

    private static JObject Write(Question question) => question switch
    {
        Question.Objectives { Filter: var filter, AsAt: var asAt } => Write(filter, asAt),
        Question.Show { ObjectiveRef: var reference } => Of("show", ("ref", reference)),
        Question.History { ObjectiveRef: var reference } => Of("history", ("ref", reference)),
        Question.WhoOwns { ObjectiveRef: var reference } => Of("owns", ("ref", reference)),
        Question.WhoHolds { Party: var party } => Of("holds", ("party", party)),
        Question.Changed { Since: var since, Until: var until } => Of("changed", ("since", Text(since)), ("until", Text(until))),
        Question.Moved { Commitment: var number } => Of("moved", ("commitment", Text(number))),
        Question.Summary { AsAt: var asAt } => Of("summary", (AsAt, Text(asAt))),
        Question.Digest => Of("digest"),
        Question.WhoIsSilent { AtLeast: var atLeast } => Of("silence", ("atLeast", Text(atLeast))),
        Question.WhoHasNotReplied => Of("silent"),
        Question.WhoCannotBeReached => Of("unreached"),
        _ => Of("help"),
    };

    private static JObject Write(ObjectiveFilter filter, DateOnly? asAt)
    {
        var data = Of(
            "list",
            ("commitment", Text(filter.Commitment)),
            ("mine", filter.Whose is Whose.Askers ? "1" : null),
            ("person", (filter.Whose as Whose.OfPerson)?.Person.Id),
            ("name", (filter.Whose as Whose.OfPerson)?.Person.Name),
            ("party", (filter.Whose as Whose.OfParty)?.Name),
            ("from", Text(filter.DueFrom)),
            ("until", Text(filter.DueUntil)),
            (AsAt, Text(asAt)));
        data["clauses"] = new JArray(filter.Clauses.Select(clause => (clause.Not ? "!" : "") + string.Join('|', clause.AnyOf)));
        return data;
    }

    private static Question? ReadQuestion(JObject data) => (Text(data, "kind"), Text(data, "ref")) switch
    {
        ("list", _) => ReadFilter(data) is { } filter ? new Question.Objectives(filter, ReadDay(data, AsAt)) : null,
        ("show", { } reference) => new Question.Show(reference),
        ("history", { } reference) => new Question.History(reference),
        ("owns", { } reference) => new Question.WhoOwns(reference),
        ("holds", _) => new Question.WhoHolds(Text(data, "party")),
        ("changed", _) => new Question.Changed(ReadDay(data, "since"), ReadDay(data, "until")),
        ("moved", _) => new Question.Moved(ReadNumber(data, "commitment")),
        ("summary", _) => new Question.Summary(ReadDay(data, AsAt)),
        ("digest", _) => new Question.Digest(),
        ("silence", _) => ReadNumber(data, "atLeast") is { } atLeast and > 0 ? new Question.WhoIsSilent(atLeast) : null,
        ("silent", _) => new Question.WhoHasNotReplied(),
        ("unreached", _) => new Question.WhoCannotBeReached(),
        ("help", _) => new Question.Help(),
        _ => null,
    };

    private static ObjectiveFilter? ReadFilter(JObject data)
    {
        var clauses = (data["clauses"] as JArray ?? []).Select(clause => ReadClause(clause as JValue)).ToList();
        return clauses.Contains(null) ? null : new ObjectiveFilter
        {
            Clauses = [.. clauses.OfType<FilterClause>()],
            Commitment = ReadNumber(data, "commitment"),
            Whose = (Text(data, "mine"), Text(data, "person"), Text(data, "party")) switch
            {
                ({ }, _, _) => new Whose.Askers(),
                (_, { } id, _) => new Whose.OfPerson(new Person(id, Text(data, "name") ?? "", null)),
                (_, _, { } party) => new Whose.OfParty(party),
                _ => null,
            },
            DueFrom = ReadDay(data, "from"),
            DueUntil = ReadDay(data, "until"),
        };
    }

    private static FilterClause? ReadClause(JValue? value)
    {
        if (value?.Value is not string text)
            return null;

        var names = text.TrimStart('!').Split('|');
        var traits = names.Select(name => Enum.TryParse<Trait>(name, out var trait) && trait.ToString() == name ? trait : (Trait?)null).ToList();
        return traits.Contains(null) ? null : new FilterClause([.. traits.OfType<Trait>()], text.StartsWith('!'));
    }

    private static JObject Of(string kind, params IEnumerable<(string Name, string? Value)> members) => new(
        members.Where(member => member.Value is not null)
            .Select(member => new JProperty(member.Name, member.Value))
            .Prepend(new JProperty("kind", kind)));

    private static string? Text(JObject data, string name) => data[name] is JValue { Value: string { Length: > 0 } text } ? text : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? ReadNumber(JObject data, string name) =>
        int.TryParse(Text(data, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? ReadDay(JObject data, string name) =>
        DateOnly.TryParseExact(Text(data, name), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
