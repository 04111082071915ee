using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Reads what was typed for an objective against the objective itself.</summary>
internal static class TypedReading
{
    /// <summary>What the inputs hold when a card is made: the last answer, and no status chosen.</summary>
    public static TypedAnswer Prefill(Objective objective) => Prefill(objective, SeenState.Of(objective).ToString());

    /// <inheritdoc cref="Prefill(Objective)"/>
    public static TypedAnswer Prefill(Objective objective, string seen) => new(
        objective.Ref,
        seen,
        Status: null,
        objective.Note,
        objective.Due is null ? null : objective.Percent?.ToString(CultureInfo.InvariantCulture),
        CompleteLetters(objective) is { Count: > 0 } letters ? string.Join(',', letters) : null,
        objective.Evidence);

    /// <summary>
    /// Whether anything was answered. Inputs that hold what the card was filled with were left alone, though the
    /// objective may have changed since. A field that was emptied says nothing: what was reported stays.
    /// </summary>
    public static bool IsTouched(TypedAnswer typed, Objective objective) =>
        typed.Status is not null
        || (!FieldsAreAsStored(typed, objective) && !SeenState.Parse(typed.Seen).IsUntouched(typed));

    /// <summary>Whether it says no more than what is stored.</summary>
    public static bool IsAsStored(TypedAnswer typed, Objective objective)
    {
        var status = typed.Status switch
        {
            null => objective.Status,
            var text when StatusChoice.TryRead(text, out var chosen) => chosen ?? SeenState.Parse(typed.Seen).Status,
            _ => (RagStatus?)null,
        };
        return status == objective.Status && FieldsAreAsStored(typed, objective);
    }

    /// <summary>The reply that was typed, or what keeps it from being one.</summary>
    public static (Reply? Reply, IReadOnlyList<ReplyFault> Faults) Read(TypedAnswer typed, Objective objective)
    {
        List<ReplyFault> faults = [];
        RagStatus? status = null;
        if (typed.Status is { } choice && !StatusChoice.TryRead(choice, out status))
            faults.Add(new ReplyFault(objective.Ref, ReplyField.Status, $"Choose Red, Amber, Green or Blue for {objective.Ref}."));
        if (!TryReadPercent(typed, objective, out var percent))
            faults.Add(new ReplyFault(objective.Ref, ReplyField.Percent, "The percentage done is a whole number from 0 to 100."));

        return faults.Count > 0
            ? (null, faults)
            : (new Reply
            {
                ObjectiveRef = objective.Ref,
                Status = status,
                Note = typed.Note,
                Percent = percent,
                CompleteLetters = LettersAreAsStored(typed, objective) ? null : typed.LetterList,
                Evidence = typed.Evidence,
            }, []);
    }

    private static bool FieldsAreAsStored(TypedAnswer typed, Objective objective) =>
        IsAsStored(typed.Note, objective.Note)
        && IsAsStored(typed.Evidence, objective.Evidence)
        && LettersAreAsStored(typed, objective)
        && TryReadPercent(typed, objective, out var percent)
        && (percent is null || percent == objective.Percent);

    private static bool IsAsStored(string? typed, string? stored) =>
        string.IsNullOrWhiteSpace(typed)
        || string.Equals(Normal(typed), Normal(stored ?? ""), StringComparison.Ordinal);

    // A client may change the ends of the lines of a text that nobody touched.
    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();

    private static bool LettersAreAsStored(TypedAnswer typed, Objective objective) =>
        objective.Actions.Count == 0
        || typed.LetterList.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(CompleteLetters(objective));

    private static List<string> CompleteLetters(Objective objective) =>
        [.. objective.Actions.Where(action => action.Complete).Select(action => action.Letter)];

    private static bool TryReadPercent(TypedAnswer typed, Objective objective, out int? percent)
    {
        percent = null;
        var text = typed.Percent?.Trim().TrimEnd('%').TrimEnd();
        if (objective.Due is null || string.IsNullOrEmpty(text))
            return true;

        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        percent = number;
        return isNumber;
    }
}
