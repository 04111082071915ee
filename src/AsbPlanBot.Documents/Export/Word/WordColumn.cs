using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>A column of the plan's table on paper.</summary>
/// <param name="Name">A name that reading knows.</param>
/// <param name="Twips">Its width, if it is always the same.</param>
/// <param name="Share">Its share of what is left beside those, if not.</param>
/// <param name="Paragraphs">What it says of an objective; at least one paragraph.</param>
/// <param name="Says">Whether it says anything of an objective: a column that says nothing of any is left out.</param>
internal sealed record WordColumn(
    string Name, int Twips, int Share, Func<Objective, WordRemarks, IEnumerable<Paragraph>> Paragraphs, Func<Objective, bool> Says)
{
    private static readonly WordColumn[] All =
    [
        new("Ref", 620, 0, (objective, _) => Lines(objective.Ref), _ => true),
        new("Objective", 0, 30, (objective, _) => Lines(objective.Title), _ => true),
        new("Action", 0, 55, (objective, _) => Actions(objective), _ => true),
        new("Outcome", 0, 32, (objective, _) => Lines(objective.Outcome), objective => objective.Outcome is not null),
        new("Progress", 0, 36, (objective, _) => Lettered(ObjectiveCells.Progress(objective)), objective => objective.Progress is not null),
        new("Latest note", 0, 34, Note, objective => objective.Note is not null || objective.ConfirmedAt is not null || objective.Evidence is not null),
        new("Accountable Officer", 1_560, 0, (objective, _) => Lines(ObjectiveCells.Parties(objective)), _ => true),
        new("Start", 1_030, 0, (objective, _) => Lines(objective.Start is { } day ? PlanClock.Date(day) : null), objective => objective.Start is not null),
        new("Due", 1_250, 0, (objective, _) => Remarked(ObjectiveCells.Due(objective)), objective => objective.Due is not null || objective.DueText is not null),
        new("% complete", 960, 0, (objective, _) => Lines(objective.Percent is { } percent ? $"{percent}%" : null), objective => objective.Percent is not null),
        new("Status", 1_560, 0, Status, _ => true),
    ];

    /// <summary>The columns that a plan needs, with their widths in twips, which fill the table.</summary>
    public static IReadOnlyList<(WordColumn Column, int Width)> Of(Plan plan)
    {
        var columns = All.Where(column => plan.Objectives.Any(column.Says)).ToList();
        var left = (int)WordTable.Width - columns.Sum(column => column.Twips);
        var shares = columns.Sum(column => column.Share);
        return [.. columns.Select(column => (column, column.Share == 0 ? column.Twips : left * column.Share / shares))];
    }

    private static IEnumerable<Paragraph> Lines(string? text) =>
        (text ?? "").Split('\n').Select(line => WordText.Paragraph(WordStyles.Cell, line));

    private static IEnumerable<Paragraph> Lettered(string text) =>
        text.Split('\n').Select(line => WordText.Paragraph(text.Contains('\n', StringComparison.Ordinal) ? WordStyles.Action : WordStyles.Cell, line));

    private static IEnumerable<Paragraph> Actions(Objective objective)
    {
        if (objective.Actions.Count == 0)
            return Lines(null);

        return objective.Actions.Select(action =>
        {
            var paragraph = WordText.Paragraph(WordStyles.Action, ObjectiveCells.Action(action with { Complete = false }));
            if (action.Complete)
                paragraph.Append(WordText.Run(ObjectiveCells.CompleteMark, WordStyles.Complete));
            return paragraph;
        });
    }

    private static IEnumerable<Paragraph> Remarked(string text) => text.Split('\n')
        .Select((line, index) => index == 0 ? WordText.Paragraph(WordStyles.Cell, line) : Remark(line));

    private static IEnumerable<Paragraph> Note(Objective objective, WordRemarks remarks)
    {
        IReadOnlyList<Paragraph> said =
        [
            .. objective.Note is { } note ? Lines(note) : [],
            .. remarks.OfNote(objective).Select(Remark),
        ];
        return said.Count > 0 ? said : Lines(null);
    }

    private static IEnumerable<Paragraph> Status(Objective objective, WordRemarks remarks)
    {
        var style = WordStyles.Of(StatusLook.Of(objective.Status));
        return
        [
            Styled(WordStyles.Status, StatusLook.Of(objective.Status).Text, style),
            .. remarks.OfStatus(objective).Select(line => Styled(WordStyles.StatusRemark, line, style)),
        ];
    }

    private static Paragraph Remark(string text) => Styled(WordStyles.Cell, text, WordStyles.Remark);

    private static Paragraph Styled(string paragraphStyle, string text, string style)
    {
        var paragraph = WordText.Paragraph(paragraphStyle);
        paragraph.Append(WordText.Run(text, style));
        return paragraph;
    }
}
