using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables;

/// <summary>Reads tab-separated text: a row to a line, a cell between two tabs.</summary>
internal static class TabText
{
    /// <summary>The rows that say anything, each with its line; what is out of bounds is an error.</summary>
    public static IReadOnlyList<TableRow> Read(string text, DiagnosticBag faults)
    {
        List<TableRow> rows = [];
        var rest = text.AsSpan();
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var line = end < 0 ? rest : rest[..end];
            var lineBreak = end < 0 ? 0 : rest[end..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            rest = rest[(line.Length + lineBreak)..];

            if (line.IsWhiteSpace() || IsMarkup(line))
                continue;
            if (rows.Count == TableBounds.MostRows)
            {
                TableBounds.TooManyRows(Place.Line(number), faults);
                break;
            }

            if (TableBounds.Hold(line, Place.Line(number), faults) && Cells(line) is { Count: > 0 } cells)
                rows.Add(new TableRow(Place.Line(number), cells));
        }

        return rows;
    }

    /// <summary>The cells up to the last that says anything.</summary>
    private static List<Cell> Cells(ReadOnlySpan<char> line)
    {
        List<Cell> cells = [];
        var filled = 0;
        foreach (var range in line.TrimEnd('\t').Split('\t'))
        {
            cells.Add(new Cell(PlainText.Tidy(line[range])));
            filled = cells[^1].Text.Length > 0 ? cells.Count : filled;
        }

        cells.RemoveRange(filled, cells.Count - filled);
        return cells;
    }

    /// <summary>Programs that take text out of a PDF leave what is no table, such as the colour key, as blocks of HTML.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> line)
    {
        var found = false;
        foreach (var range in line.Split('\t'))
        {
            var cell = line[range].Trim();
            if (!cell.IsEmpty && !PlainText.StartsWithTag(cell))
                return false;
            found |= !cell.IsEmpty;
        }

        return found;
    }
}
