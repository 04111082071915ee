using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Wording;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What is asked of somebody who is away.</summary>
/// <param name="Person">Who is away.</param>
/// <param name="Name">Their name, where it is not the reader.</param>
/// <param name="StandInId">Who is chosen already; null for nobody.</param>
/// <param name="Fault">Why the last try was not noted; null if there was none.</param>
/// <param name="People">Among whom to choose who covers.</param>
internal sealed record AwayForm(string PlanId, Person Person, string? Name, string? StandInId, string? Fault, PlanDirectory People);

/// <summary>What was noted.</summary>
/// <param name="Name">Of who is away, where it is not the reader.</param>
/// <param name="StandIn">Name of who covers; null for nobody.</param>
internal sealed record AbsenceView(string PlanTitle, Absence Absence, string? Name, string? StandIn);

/// <summary>Everything about being away.</summary>
internal static class AbsenceCard
{
    private const string Nobody = "nobody";
    private const int MostPeople = 150;
    private const int ForPeople = 14 * 1024;

    /// <summary>Asks until when.</summary>
    public static AdaptiveCard Ask(AwayForm form) => Parts.Card("Until when?", Fields(form));

    /// <summary>The fields, to stand on a card of their own or below other choices.</summary>
    public static IEnumerable<AdaptiveElement> Fields(AwayForm form)
    {
        var who = form.Name is { } name ? CardText.Line(name) : null;
        yield return Parts.Heading(who is null ? "Are you away?" : $"Until when is {who} away?");
        yield return Parts.Text($"I ask {(form.Name is null ? "you nothing until the day you" : "them nothing until the day they")} come back. Who covers is asked instead.");
        if (form.Fault is { } fault)
            yield return Parts.Box(AdaptiveContainerStyle.Attention, Parts.Text("⚠ " + CardText.Line(fault)));
        yield return new AdaptiveDateInput { Id = DataKeys.Until, Label = who is null ? "The day you come back" : $"The day {who} comes back" };

        var others = form.People.Everybody
            .Where(person => person.Id != form.Person.Id)
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var (shown, left) = CardSize.Take(others, MostPeople, ForPeople, person => 80 + CardSize.Of(person.Name));
        yield return new AdaptiveChoiceSetInput
        {
            Id = DataKeys.StandIn,
            Label = left > 0 ? "Who covers? Somebody who is not here can be named in a sentence" : "Who covers?",
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = form.StandInId ?? Nobody,
            Choices =
            [
                new AdaptiveChoice { Title = "Nobody", Value = Nobody },
                .. shown.Select(person => new AdaptiveChoice { Title = CardText.Line(person.Name, 80), Value = person.Id }),
            ],
        };
        var data = new JObject { [DataKeys.Plan] = form.PlanId, [DataKeys.Person] = form.Person.Id };
        foreach (var button in Parts.Buttons(Parts.Execute(form.Name is null ? "I am away" : "Note it", Verbs.Away, data)))
            yield return button;
    }

    public static AdaptiveCard Noted(AbsenceView view)
    {
        var (subject, verb) = view.Name is { } name ? (CardText.Line(name), "is") : ("You", "are");
        var from = view.Absence.From;
        var span = string.Create(CultureInfo.InvariantCulture, $"away from {PlanClock.Date(from)} until {Day(view.Absence.Until)}");
        return Parts.Card(
            $"{subject} {verb} {span}.",
            [
                Parts.Title($"✓ {subject} {verb} away"),
                Parts.Subtle(CardText.Line(view.PlanTitle, 120)),
                Parts.Text($"{subject} {verb} {span}. That day I may ask {(view.Name is null ? "you" : "them")} again."),
                Parts.Text(view.StandIn is { } standIn
                    ? $"Meanwhile I ask {CardText.Line(standIn)}, who may answer in {(view.Name is null ? "your" : "their")} place."
                    : "Nobody covers, so nobody is asked meanwhile; the managers see that."),
                .. Parts.Buttons(Parts.Ask(view.Name is { } who ? $"{who} is back" : "I am back", view.Name is null ? "I am back" : "Is back")),
            ]);
    }

    /// <param name="name">Of who is back, where it is not the reader.</param>
    public static AdaptiveCard Back(string planTitle, string? name) => Parts.Card(
        "Welcome back.",
        [
            Parts.Title(name is null ? "Welcome back" : $"{CardText.Line(name)} is back"),
            Parts.Subtle(CardText.Line(planTitle, 120)),
            Parts.Text(name is null
                ? "I ask you again from now on. What is still open of the check-in under way comes in a moment."
                : "I ask them again from now on."),
            .. Parts.Buttons(Parts.Ask("my actions")),
        ]);

    /// <summary>What the fields sent; null if a card of ours cannot have sent it.</summary>
    public static AwayData? Read(JObject data) =>
        data[DataKeys.Plan] is JValue { Value: string plan } && data[DataKeys.Person] is JValue { Value: string person }
            ? new AwayData(plan, person, Text(data[DataKeys.Until]), Text(data[DataKeys.StandIn]) is { } standIn && standIn != Nobody ? standIn : null)
            : null;

    private static string? Text(JToken? token) => token is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>What was filled in, as a client sends it.</summary>
/// <param name="Until">As a date input sends it; null if it was left blank.</param>
internal sealed record AwayData(string PlanId, string PersonId, string? Until, string? StandInId);
