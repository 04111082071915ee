using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a plan file would change.</summary>
internal sealed record ImportView
{
    public required string FileName { get; init; }

    public required string PlanId { get; init; }

    /// <summary>Key of the draft that is kept.</summary>
    public required string Draft { get; init; }

    public required PlanImport Import { get; init; }

    public required IReadOnlyList<DocumentRemark> Remarks { get; init; }

    /// <summary>What happened to an earlier try; null if there was none.</summary>
    public string? Notice { get; init; }
}

/// <summary>What the buttons of an import carry.</summary>
/// <param name="Shown">Mark of what was shown.</param>
internal sealed record ImportData(string PlanId, string Draft, string Shown);

/// <summary>Shows what a plan file would change, and what became of it.</summary>
internal static class ImportCard
{
    private const int MaxLines = 40;
    private const int MaxRemarks = 12;
    private const int MaxText = 240;
    private const int ForRemarks = 5 * 1024;

    public static AdaptiveCard Preview(ImportView view)
    {
        var data = new JObject
        {
            [DataKeys.Plan] = view.PlanId,
            [DataKeys.Draft] = view.Draft,
            [DataKeys.Shown] = Mark(view.Import),
        };
        List<AdaptiveAction> buttons = [Parts.Execute("Apply", Verbs.ImportApply, data, primary: true)];
        if (view.Import.Offers.Any(offer => offer is { Taken: false, IsOlder: false }))
            buttons.Add(Parts.Execute("Apply, with its statuses", Verbs.ImportApplyStatuses, data));
        buttons.Add(Parts.Execute("Put away", Verbs.ImportDiscard, data));
        return Parts.Card(
            "What this file would change",
            [
                Parts.Title("What this file would change"),
                Parts.Subtle($"{CardText.Line(view.FileName, 120)}: {view.Import.Difference.Size}. Nothing is changed until you say so."),
                .. view.Notice is { } notice ? [Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(CardText.Line(notice)))] : Array.Empty<AdaptiveElement>(),
                .. Lines(view.Import.Describe()),
                .. RemarksOf(view.Remarks),
                .. Parts.Buttons(buttons),
            ]);
    }

    /// <summary>A file with errors.</summary>
    public static AdaptiveCard Unreadable(string fileName, IReadOnlyList<DocumentRemark> remarks) => Parts.Card(
        "I cannot read this as a plan",
        [
            Parts.Title("I cannot read this as a plan"),
            Parts.Subtle($"{CardText.Line(fileName, 120)}. Nothing was changed."),
            .. RemarksOf([.. remarks.OrderByDescending(remark => remark.IsError)]),
            Parts.Text("Mend what is wrong and send the file again."),
        ]);

    public static AdaptiveCard Nothing(string fileName, IReadOnlyList<DocumentRemark> remarks) => Parts.Card(
        "Nothing differs from the plan in force.",
        [
            Parts.Title("Nothing differs"),
            Parts.Text($"{CardText.Line(fileName, 120)} says what the plan in force says."),
            .. RemarksOf(remarks),
        ]);

    public static AdaptiveCard Applied(string fileName, PlanImport import) => Parts.Card(
        "The plan is in force.",
        [
            Parts.Title("✓ The plan is in force"),
            Parts.Text($"{CardText.Line(fileName, 120)}: {import.Difference.Size}."),
            .. Parts.Buttons(Parts.Ask("what's not reported?"), Parts.Ask("my actions")),
        ]);

    public static AdaptiveCard Discarded() => Parts.Card(
        "The file is put away.", Parts.Title("Put away"), Parts.Text("Nothing was changed. Send the file again whenever you like."));

    /// <summary>Tells whether what was shown is what there is.</summary>
    public static string Mark(PlanImport import) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', import.Describe()))))[..16];

    /// <summary>What a button sent; null if a card of ours cannot have sent it.</summary>
    public static ImportData? Read(JObject data) =>
        data[DataKeys.Plan] is JValue { Value: string plan }
        && data[DataKeys.Draft] is JValue { Value: string draft }
        && data[DataKeys.Shown] is JValue { Value: string shown }
            ? new ImportData(plan, draft, shown)
            : null;

    private static IEnumerable<AdaptiveElement> Lines(IReadOnlyList<string> lines)
    {
        var (shown, left) = CardSize.Take(lines, MaxLines, CardSize.Budget - ForRemarks, line => 90 + CardSize.Of(CardText.Line(line, MaxText)));
        foreach (var line in shown)
            yield return Parts.Text(CardText.Line(line, MaxText));
        if (left > 0)
            yield return Parts.Subtle($"… and {Words.Count(left, "change")} more. The command line shows all of them: plan import.");
    }

    /// <summary>What was odd in a document, and where.</summary>
    public static IEnumerable<AdaptiveElement> RemarksOf(IReadOnlyList<DocumentRemark> remarks)
    {
        if (remarks.Count == 0)
            yield break;

        yield return Parts.Heading(remarks.Any(remark => remark.IsError) ? "What is wrong, and where" : "What I was not sure of, and where");
        var (shown, left) = CardSize.Take(
            remarks, MaxRemarks, ForRemarks, remark => 200 + CardSize.Of(CardText.Line(remark.Message, MaxText)));
        foreach (var remark in shown)
        {
            yield return Parts.Line(
                [Parts.Bold(CardText.Line(remark.Place, 80) + ": "), Parts.Run(CardText.Line(remark.Message, MaxText))]);
        }

        if (left > 0)
            yield return Parts.Subtle($"… and {left} more.");
    }
}
