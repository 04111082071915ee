using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Takes out of an answer what people typed, for where it is read by others than the plan's people.</summary>
internal static class WithoutNotes
{
    public static Answer Of(Answer answer) => answer switch
    {
        Answer.Objectives list => list with
        {
            Groups = [.. list.Groups.Select(group => group with { Lines = [.. group.Lines.Select(Of)] })],
        },
        Answer.OneObjective one => one with { Line = Of(one.Line), Past = [.. one.Past.Select(Of)] },
        Answer.History history => history with { Line = Of(history.Line), Lines = [.. history.Lines.Select(Of)] },
        Answer.Owners owners => owners with { Line = Of(owners.Line) },
        Answer.Changes changes => changes with { Lines = [.. changes.Lines.Select(line => line with { Note = null })] },
        Answer.SummaryNow now => now with
        {
            Summary = now.Summary with { RedAndAmber = [.. now.Summary.RedAndAmber.Select(Of)] },
        },
        _ => answer,
    };

    private static ObjectiveLine Of(ObjectiveLine line) => line with { Note = null };

    private static HistoryLine Of(HistoryLine line) => line with { Note = null };
}
