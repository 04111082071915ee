using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What the buttons of a check-in carry, written and read in one place.</summary>
/// <param name="Page">The page to show.</param>
/// <param name="Typed">What was typed on any page; each objective once.</param>
internal sealed record CheckInData(CheckInKey Key, int Page, IReadOnlyList<TypedAnswer> Typed)
{
    // Far more than a card can hold; what has more was not made here.
    private const int MaxObjectives = 500;

    /// <summary>What a button carries to show a page, beside the inputs that the client adds.</summary>
    public static JObject Write(CheckInView view, int page)
    {
        var data = Write(view.Key);
        data[DataKeys.Page] = page;
        data[DataKeys.Seen] = new JObject(view.Objectives.Select(fields => new JProperty(fields.Objective.Ref, fields.Values.Seen)));
        Keep(data, view.Kept);
        return data;
    }

    /// <summary>What a button carries from where a check-in can be put off, with all that was typed before.</summary>
    public static JObject Write(LaterView view, string? choice = null)
    {
        var data = Write(view.Key);
        data[DataKeys.Page] = view.Page;
        if (choice is not null)
            data[DataKeys.PutOffTo] = choice;
        Keep(data, view.Typed);
        return data;
    }

    /// <summary>What a button carries that only has to find the check-in.</summary>
    public static JObject Write(CheckInKey key)
    {
        var data = new JObject
        {
            [DataKeys.Plan] = key.PlanId,
            [DataKeys.Cycle] = key.Cycle,
            [DataKeys.Person] = key.PersonId,
            [DataKeys.Revision] = key.Revision,
        };
        if (key.All)
            data[DataKeys.All] = true;
        if (key.Said is { } said)
            data[DataKeys.Said] = new JArray(said);
        return data;
    }

    /// <summary>What a client sent; null if a card of ours cannot have sent it.</summary>
    public static CheckInData? Read(JObject data)
    {
        if (ReadKey(data) is not { } key)
            return null;

        var typed = new Dictionary<string, TypedAnswer>(StringComparer.OrdinalIgnoreCase);
        foreach (var (reference, kept) in Members(data[DataKeys.Kept]))
        {
            if (kept is JObject fields)
                typed[reference] = ReadKept(reference, fields);
        }

        foreach (var (reference, seen) in Members(data[DataKeys.Seen]))
            typed[reference] = ReadInputs(reference, Text(seen) ?? "", data);

        return typed.Count > MaxObjectives ? null : new CheckInData(key, PageOf(data) ?? 0, [.. typed.Values]);
    }

    /// <summary>The page that a button asks for; null if it asks for none.</summary>
    public static int? PageOf(JObject data) => Number(data[DataKeys.Page]);

    private static CheckInKey? ReadKey(JObject data) =>
        Text(data[DataKeys.Plan]) is { } plan
        && Text(data[DataKeys.Cycle]) is { } cycle
        && Text(data[DataKeys.Person]) is { } person
        && Number(data[DataKeys.Revision]) is { } revision
            ? new CheckInKey(plan, cycle, person, revision, Text(data[DataKeys.All]) is "True" or "true")
            {
                Said = data[DataKeys.Said] is JArray said ? [.. said.Take(MaxObjectives).Select(Text).OfType<string>()] : null,
            }
            : null;

    private static void Keep(JObject data, IReadOnlyList<TypedAnswer> kept)
    {
        if (kept.Count > 0)
            data[DataKeys.Kept] = new JObject(kept.Select(typed => new JProperty(typed.Ref, Write(typed))));
    }

    private static JObject Write(TypedAnswer typed)
    {
        var kept = new JObject { ["f"] = typed.Seen };
        Add("s", typed.Status);
        Add("n", typed.Note);
        Add("p", typed.Percent);
        Add("l", typed.Letters);
        Add("e", typed.Evidence);
        return kept;

        void Add(string name, string? value)
        {
            if (value is not null)
                kept[name] = value;
        }
    }

    private static TypedAnswer ReadKept(string reference, JObject kept) => new(
        reference,
        Text(kept["f"]) ?? "",
        Text(kept["s"]),
        Text(kept["n"]),
        Text(kept["p"]),
        Text(kept["l"]),
        Text(kept["e"]));

    private static TypedAnswer ReadInputs(string reference, string seen, JObject data) => new(
        reference,
        seen,
        Text(data[DataKeys.Status(reference)]),
        Text(data[DataKeys.Note(reference)]),
        Text(data[DataKeys.Percent(reference)]),
        Text(data[DataKeys.Letters(reference)]),
        Text(data[DataKeys.Evidence(reference)]));

    private static JObject Members(JToken? token) => token as JObject ?? [];

    // Clients send inputs as text, whatever they are; numbers and truth values in data may stay what they were.
    private static string? Text(JToken? token) =>
        token is JValue { Value: { } value } && Convert.ToString(value, CultureInfo.InvariantCulture) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    private static int? Number(JToken? token) =>
        int.TryParse(Text(token), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
