using AsbPlanBot.Documents.Export;
using AsbPlanBot.Documents.Files;
using CsvHelper;

namespace AsbPlanBot.Documents.Tables;

/// <summary>Reads text whose cells stand between commas, semicolons, bars or tabs, and in quotation marks where they must.</summary>
internal static class CsvText
{
    private const int LargestRow = 4 * 1024 * 1024;

    private static readonly char[] Separators = [',', ';', '|', '\t'];

    /// <summary>
    /// The separator that cuts the text into a table best; null if none does, or if they are tabs and no cell is quoted.
    /// </summary>
    public static char? SeparatorOf(string text)
    {
        var head = Head(text);
        var best = Separators.Select(separator => (Separator: separator, Score: Score(head, separator))).MaxBy(item => item.Score);
        return best.Score == 0 || (best.Separator == '\t' && !head.Contains("\t\"", StringComparison.Ordinal) && !head.Contains("\n\"", StringComparison.Ordinal))
            ? null
            : best.Separator;
    }

    /// <summary>The rows that say anything, each with the line on which it begins; what is out of bounds is an error.</summary>
    public static IReadOnlyList<TableRow> Read(string text, char separator, DiagnosticBag faults)
    {
        List<TableRow> rows = [];
        try
        {
            using var csv = CsvReader.FromText(text, Options(separator, record => Report(record, faults)));
            while (csv.Read())
            {
                var place = Place.Line((int)csv.LineNumber);
                if (rows.Count == TableBounds.MostRows)
                {
                    TableBounds.TooManyRows(place, faults);
                    break;
                }

                if (Cells(csv, place, faults) is { Count: > 0 } cells)
                    rows.Add(new TableRow(place, cells));
            }
        }
        catch (CsvFormatException exception)
        {
            faults.Error("csv-malformed", exception.LineNumber > 0 ? Place.Line((int)exception.LineNumber) : Place.WholeFile, "The file is no CSV from here on.");
        }

        return TableColumns.WithFirst(rows);
    }

    private static List<Cell> Cells(CsvReader csv, Place place, DiagnosticBag faults)
    {
        List<Cell> cells = [];
        var filled = 0;
        for (var index = 0; index < csv.FieldCount; index++)
        {
            var raw = csv.GetString(index);
            if (!TableBounds.Holds(raw.Length, place, faults))
                return [];

            // An apostrophe keeps spreadsheets from taking a text for a formula.
            var text = PlainText.TidySpaces(raw is ['\'', ..] && SafeText.LooksLikeFormula(raw) ? raw.AsSpan(1) : raw);
            filled = text.Length > 0 ? index + 1 : filled;
            if (filled > TableBounds.MostCells)
            {
                TableBounds.TooManyCells(place, faults);
                return [];
            }

            if (index < TableBounds.MostCells)
                cells.Add(new Cell(text));
        }

        cells.RemoveRange(filled, cells.Count - filled);
        return cells;
    }

    private static void Report(CsvMalformedRecord record, DiagnosticBag faults)
    {
        var place = Place.Line((int)record.LineNumber);
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            faults.Error("csv-malformed", place, "A quotation mark in this row is not closed, so that its end cannot be told.");
        else
            faults.Warn("csv-malformed", place, "A quotation mark in this row stands where none may. Check how its cells were read.");
    }

    /// <summary>How many cells a separator gives in rows that agree about their number.</summary>
    private static int Score(string head, char separator)
    {
        if (!head.Contains(separator, StringComparison.Ordinal))
            return 0;
        try
        {
            List<int> counts = [];
            using var csv = CsvReader.FromText(head, Options(separator, onMalformed: null));
            while (csv.Read())
                counts.Add(csv.FieldCount);
            return counts.Where(count => count > 1).CountBy(count => count).Select(item => item.Key * item.Value).DefaultIfEmpty(0).Max();
        }
        catch (CsvFormatException)
        {
            return 0;
        }
    }

    private static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord>? onMalformed) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = LargestRow,
        OnMalformedRecord = onMalformed,
    };

    private static string Head(string text)
    {
        const int Enough = 50_000;
        if (text.Length <= Enough)
            return text;
        var end = text.LastIndexOf('\n', Enough);
        return end > 0 ? text[..end] : text[..Enough];
    }
}
