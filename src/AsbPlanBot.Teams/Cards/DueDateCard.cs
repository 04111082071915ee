using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a card about a due date sends.</summary>
/// <param name="Reason">As typed; null if it was left blank.</param>
internal sealed record DueData(string PlanId, string Reference, DateOnly Due, string? Reason);

/// <summary>Everything about moving a due date.</summary>
internal static class DueDateCard
{
    /// <summary>Asks why.</summary>
    /// <param name="fault">What was wrong with the reason given; null if there was none.</param>
    public static AdaptiveCard AskReason(string planId, Objective objective, DateOnly due, string? reason, string? fault)
    {
        var heading = $"Why does {CardText.Line(objective.Ref, 40)} move to {PlanClock.Date(due)}?";
        return Parts.Card(
            heading,
            [
                Parts.Title(heading),
                Parts.Text(CardText.Line(objective.Title, 300)),
                Parts.Subtle(objective.Due is { } present ? $"Due {PlanClock.Date(present)} now." : "It has no due date now."),
                .. fault is null ? Array.Empty<AdaptiveElement>() : [Parts.Box(AdaptiveContainerStyle.Attention, Parts.Text("⚠ " + CardText.Line(fault)))],
                new AdaptiveTextInput
                {
                    Id = DataKeys.Reason,
                    Label = "The reason, which stays with the objective's history",
                    IsMultiline = true,
                    MaxLength = DueDates.MaxReasonLength,
                    Value = reason is null ? null : CardText.Cut(reason, DueDates.MaxReasonLength),
                },
                .. Parts.Buttons(Parts.Execute(
                    "Move it",
                    Verbs.MoveDue,
                    new JObject { [DataKeys.Plan] = planId, [DataKeys.Reference] = objective.Ref, [DataKeys.Due] = Days.Write(due) },
                    primary: true)),
            ]);
    }

    /// <summary>Says that it has moved.</summary>
    public static AdaptiveCard Moved(string planTitle, Objective after, DueMove move) => DeedCard.Done(
        move.Before.Day is null ? $"{after.Ref} is due {PlanClock.Date(after.Due!.Value)}" : $"{after.Ref} is due {PlanClock.Date(after.Due!.Value)} instead of {PlanClock.Date(move.Before.Day.Value)}",
        planTitle,
        [
            after.Title,
            $"The reason: {move.Reason}",
            .. after.FirstDue is { } first ? [$"First agreed for {PlanClock.Date(first)}; moved {(after.DueMoves == 1 ? "once" : Words.Count(after.DueMoves, "time"))}."] : Array.Empty<string>(),
        ],
        "show " + after.Ref);

    /// <summary>What the card sent; null if a card of ours cannot have sent it.</summary>
    public static DueData? Read(JObject data) =>
        data.Text(DataKeys.Plan) is { } plan && data.Text(DataKeys.Reference) is { } reference && Days.Read(data[DataKeys.Due]) is { } due
            ? new DueData(plan, reference, due, data.Text(DataKeys.Reason))
            : null;
}

/// <summary>Days as cards carry them.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null for none, or for what is no day.</summary>
    public static DateOnly? Read(JToken? token) => token is JValue { Value: string text }
        && DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
