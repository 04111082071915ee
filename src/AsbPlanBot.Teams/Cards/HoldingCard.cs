using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using AsbPlanBot.Core.People;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a card about who holds a party sends.</summary>
/// <param name="Shown">Mark of what it showed as the state before.</param>
internal sealed record HoldingData(string PlanId, HoldingWish Wish, string? Shown);

/// <summary>Everything about who holds a party.</summary>
internal static class HoldingCard
{
    private const int MostLines = 30;

    /// <summary>Shows what holds now and what would hold, to be applied.</summary>
    /// <param name="notice">What is to be said above it; null for nothing.</param>
    public static AdaptiveCard Confirm(
        string planId, string planTitle, HoldingWish wish, HoldingDecision.Ready decision, DateOnly today, string? notice = null)
    {
        var heading = wish.Holds
            ? $"{CardText.Line(wish.Person.Name, 80)} to hold {CardText.Line(decision.After.Name, 80)}?"
            : $"{CardText.Line(wish.Person.Name, 80)} no longer to hold {CardText.Line(decision.After.Name, 80)}?";
        return Parts.Card(
            heading,
            [
                Parts.Title(heading),
                Parts.Subtle(CardText.Line(planTitle, 120)),
                .. notice is null ? Array.Empty<AdaptiveElement>() : [Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text("⚠ " + CardText.Line(notice)))],
                .. Held("Now", decision.Before, today),
                .. Held("Then", decision.After, today),
                .. Parts.Buttons(Parts.Execute("Apply", Verbs.Hold, Write(planId, wish, Mark(decision.Before, today)), primary: true)),
            ]);
    }

    /// <summary>Says that it is so.</summary>
    public static AdaptiveCard Applied(string planTitle, HoldingWish wish, Party after, DateOnly today)
    {
        var lines = Holdings.Describe(after, today);
        return DeedCard.Done(
            wish.Holds ? $"{wish.Person.Name} holds {after.Name}" : $"{wish.Person.Name} no longer holds {after.Name}",
            planTitle,
            [
                .. lines.Count > 0 ? lines.Take(MostLines) : ["Nobody holds it now: nobody is asked about its objectives, and the managers are reminded of that."],
                wish.Holds
                    ? "They are asked from the next check-in that falls into that time; I do not write to them before."
                    : "What they were asked already they may still answer until then.",
            ],
            "who hasn't replied?");
    }

    /// <summary>A mark of who holds a party, to tell whether it has changed since it was shown.</summary>
    public static string Mark(Party? party, DateOnly today) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Holdings.Describe(party, today)))))[..16];

    /// <summary>What the card sent; null if a card of ours cannot have sent it.</summary>
    public static HoldingData? Read(JObject data) =>
        data.Text(DataKeys.Plan) is { } plan
        && data.Text(DataKeys.Party) is { } party
        && data.Text(DataKeys.Person) is { Length: > 0 } id
        && data.Text(DataKeys.Name) is { Length: > 0 and < 200 } name
            ? new HoldingData(
                plan,
                new HoldingWish(
                    party,
                    new Person(id, name, data.Text(DataKeys.Upn)),
                    Days.Read(data[DataKeys.From]),
                    Days.Read(data[DataKeys.Until]),
                    data.Text(DataKeys.Holds) == "yes"),
                data.Text(DataKeys.Shown))
            : null;

    private static JObject Write(string planId, HoldingWish wish, string shown)
    {
        var data = new JObject
        {
            [DataKeys.Plan] = planId,
            [DataKeys.Party] = wish.Party,
            [DataKeys.Person] = wish.Person.Id,
            [DataKeys.Name] = wish.Person.Name,
            [DataKeys.Holds] = wish.Holds ? "yes" : "no",
            [DataKeys.Shown] = shown,
        };
        if (wish.Person.Upn is { } upn)
            data[DataKeys.Upn] = upn;
        if (wish.From is { } from)
            data[DataKeys.From] = Days.Write(from);
        if (wish.Until is { } until)
            data[DataKeys.Until] = Days.Write(until);
        return data;
    }

    private static IEnumerable<AdaptiveElement> Held(string heading, Party? party, DateOnly today)
    {
        var lines = Holdings.Describe(party, today);
        yield return Parts.Heading(heading);
        foreach (var line in lines.Take(MostLines))
            yield return Parts.Text(CardText.Line(line, 160));
        if (lines.Count > MostLines)
            yield return Parts.Subtle($"and {lines.Count - MostLines} more");
        if (lines.Count == 0)
            yield return Parts.Text("Nobody.");
    }
}
