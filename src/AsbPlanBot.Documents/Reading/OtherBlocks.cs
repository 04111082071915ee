using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The tables and worksheets of a document that are no part of the plan.</summary>
internal static class OtherBlocks
{
    /// <summary>What a table is that is known not to be a plan, in an officer's words; null if it may be one.</summary>
    public static string? KindOf(TableBlock block)
    {
        var first = block.Rows.Count == 0 ? [] : block.Rows[0].Cells.Select(cell => cell.Text.TrimEnd(':').ToUpperInvariant()).ToHashSet();
        bool Any(params string[] words) => first.Any(name => words.Any(word => name.Contains(word, StringComparison.Ordinal)));

        return Any("VERSION", "REVISION") || (Any("AUTHOR") && Any("DATE")) ? "the history of its versions"
            : Any("SIGNATURE", "SIGNED", "APPROVED BY", "AUTHORISED BY") ? "for signatures"
            : Any("LIKELIHOOD", "MITIGATION") ? "a register of risks"
            : IsKey(block) ? "the colour key"
            : Any("GLOSSARY", "ABBREVIATION", "ACRONYM", "DEFINITION") ? "a glossary"
            : null;
    }

    public static void Report(IReadOnlyList<TableBlock> blocks, IReadOnlyList<PlanSection> sections, DiagnosticBag faults)
    {
        var inPlan = sections.Select(section => section.Block).ToHashSet(ReferenceEqualityComparer.Instance);
        var before = true;
        foreach (var block in blocks)
        {
            before &= !inPlan.Contains(block);
            if (inPlan.Contains(block) || block.Kind == BlockKind.Lines || block.Rows.Count == 0 || (before && TitleBlock.Is(block)))
                continue;

            var what = KindOf(block) is { } kind ? $"is {kind}" : $"does not look like a part of the plan (it begins {PlainText.Quote(block.Rows[0].Text)})";
            if (block.Kind == BlockKind.Sheet)
                faults.Warn("sheet-passed-over", block.Place, $"This sheet {what}, and was passed over.");
            else
                faults.Warn("table-passed-over", block.Place, $"This table {what}, and was passed over.");
        }
    }

    /// <summary>Most rows name one colour or its letter, and say what it means.</summary>
    private static bool IsKey(TableBlock block) =>
        block.Columns <= 3 && block.Rows.Count(row => Furniture.IsKeyRow(row)) * 2 >= block.Rows.Count;
}
