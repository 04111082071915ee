using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Cards;

/// <summary>One objective of a check-in: what it is, where it stands, and its inputs with what is wrong beside each.</summary>
internal static class ObjectiveBlock
{
    private const int MaxTitle = 200;

    // What the letters of one objective may take of a card.
    private const int LettersBudget = 9 * 1024;
    private const int ChoiceOverhead = 45;
    private static readonly int[] ActionLengths = [160, 80, 40, 20, 0];

    public static bool ShowsEvidence(ObjectiveFields fields) =>
        fields.Values.Evidence is not null || FaultIn(fields, ReplyField.Evidence) is not null;

    public static AdaptiveContainer Render(ObjectiveFields fields, int tolerancePercent) => Parts.Box(
        AdaptiveContainerStyle.Emphasis,
        [
            .. Head(fields),
            .. Status(fields, tolerancePercent),
            .. Letters(fields),
            .. Percent(fields),
            .. Note(fields),
            .. Evidence(fields),
        ]);

    /// <summary>About how much of a card it takes without its note, in bytes.</summary>
    public static int SizeOf(Objective objective) =>
        1_900
        + CardSize.Of(CardText.Line(objective.Title, MaxTitle))
        + LettersSize(objective, LengthOfActions(objective));

    private static IEnumerable<AdaptiveElement> Head(ObjectiveFields fields)
    {
        var objective = fields.Objective;
        yield return new AdaptiveTextBlock($"{CardText.Line(objective.Ref)} {CardText.Line(objective.Title, MaxTitle)}")
        {
            Size = AdaptiveTextSize.Medium,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Wrap = true,
        };
        var facts = fields.Facts.Select(fact => Parts.Faint(Parts.Dot + fact));
        yield return Parts.Line([Parts.Status(objective.Status), .. facts]);
        if (fields.Changed is { } changed)
            yield return Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(CardText.Line(changed)));
    }

    private static IEnumerable<AdaptiveElement> Letters(ObjectiveFields fields)
    {
        var (reference, actions) = (fields.Objective.Ref, fields.Objective.Actions);
        if (actions.Count == 0)
            return [];

        var length = LengthOfActions(fields.Objective);
        return WithFault(fields, ReplyField.Letters, new AdaptiveChoiceSetInput
        {
            Id = DataKeys.Letters(reference),
            Label = $"{reference}: tick what is complete",
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Value = fields.Values.Letters,
            Choices =
            [
                .. actions.Select(action => new AdaptiveChoice
                {
                    Title = TextOf(action, length),
                    Value = action.Letter,
                }),
            ],
        });
    }

    // Every letter stands on the card, or sending it would say that those left out are open; their words may be cut.
    private static int LengthOfActions(Objective objective) =>
        ActionLengths.First(length => length == 0 || LettersSize(objective, length) <= LettersBudget);

    private static int LettersSize(Objective objective, int length) =>
        objective.Actions.Sum(action => ChoiceOverhead + CardSize.Of(TextOf(action, length)));

    private static string TextOf(PlanAction action, int length) => length == 0
        ? CardText.Line(action.Letter)
        : $"{CardText.Line(action.Letter)}) {CardText.Line(action.Text, length)}";

    private static IEnumerable<AdaptiveElement> Status(ObjectiveFields fields, int tolerancePercent)
    {
        var objective = fields.Objective;
        List<AdaptiveChoice> choices =
        [
            .. StatusLook.Choices.Select(status => new AdaptiveChoice
            {
                Title = StatusLook.KeyOf(status, tolerancePercent),
                Value = StatusChoice.Of(status),
            }),
        ];
        if (objective.Status != RagStatus.NotReported)
        {
            choices.Insert(0, new AdaptiveChoice
            {
                Title = $"No change – {StatusLook.Of(objective.Status)}",
                Value = StatusChoice.NoChange,
            });
        }

        return WithFault(fields, ReplyField.Status, new AdaptiveChoiceSetInput
        {
            Id = DataKeys.Status(objective.Ref),
            Label = $"{objective.Ref}: how does it stand?",
            Style = AdaptiveChoiceInputStyle.Expanded,
            Value = fields.Values.Status,
            Choices = choices,
        });
    }

    private static IEnumerable<AdaptiveElement> Percent(ObjectiveFields fields)
    {
        if (fields.Objective.Due is null)
            return [];

        var typed = fields.Values.Percent;

        // Without limits: the official renderer refuses to send a number with limits that is left blank. The server checks.
        var input = new AdaptiveNumberInput
        {
            Id = DataKeys.Percent(fields.Objective.Ref),
            Label = $"{fields.Objective.Ref}: percentage done",
            Placeholder = "0 to 100",
        };
        if (double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            input.Value = number;
        return WithFault(fields, ReplyField.Percent, input);
    }

    private static IEnumerable<AdaptiveElement> Note(ObjectiveFields fields) =>
        WithFault(fields, ReplyField.Note, new AdaptiveTextInput
        {
            Id = DataKeys.Note(fields.Objective.Ref),
            Label = $"{fields.Objective.Ref}: note",
            Placeholder = "Red and Amber need one",
            IsMultiline = true,
            MaxLength = ReplyRules.MaxNoteLength,
            Value = fields.Values.Note,
        });

    private static IEnumerable<AdaptiveElement> Evidence(ObjectiveFields fields) =>
        WithFault(fields, ReplyField.Evidence, new AdaptiveTextInput
        {
            Id = DataKeys.Evidence(fields.Objective.Ref),
            Label = $"{fields.Objective.Ref}: link to evidence",
            Placeholder = "https://",
            Style = AdaptiveTextInputStyle.Url,
            MaxLength = ReplyRules.MaxEvidenceLength,
            Value = fields.Values.Evidence,
            IsVisible = ShowsEvidence(fields),
        });

    private static IEnumerable<AdaptiveElement> WithFault(ObjectiveFields fields, ReplyField field, AdaptiveInput input)
    {
        yield return input;
        if (FaultIn(fields, field) is { } fault)
            yield return Parts.Warning(fault);
    }

    private static string? FaultIn(ObjectiveFields fields, ReplyField field) =>
        fields.Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
