using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;
using CsvHelper;

namespace AsbPlanBot.Documents.People;

/// <summary>A row of a people file, its values as written.</summary>
internal sealed record PeopleRow(
    Place Place, string Party, string Kind, string Name, string Id, string Upn, string Lead, string From, string To)
{
    /// <summary>Whether the row only names a party that nobody holds.</summary>
    public bool HasNoHolder => (Name + Id + Upn + Lead + From + To).Length == 0;
}

/// <summary>Takes the rows out of a people file.</summary>
internal static class PeopleCsv
{
    private static readonly string[] Columns = ["party", "kind", "name", "aadObjectId", "upn", "lead", "from", "to"];

    // "from" and "to" may well stand in a plan; a file with half of the columns was meant to have all of them.
    private const int Telling = 4;

    /// <summary>Whether the first line of a text has several of the columns, the parties' among them.</summary>
    public static bool IsHeader(string text)
    {
        var line = text.TrimStart('\uFEFF').Split('\n', 2)[0];
        var headers = line.Split(',', ';', '\t').Select(header => PlainText.Tidy(header).Trim(' ', '"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return headers.Contains(Columns[0]) && Columns.Count(headers.Contains) >= Telling;
    }

    public static IReadOnlyList<PeopleRow> Read(string text, DiagnosticBag faults)
    {
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            OnMalformedRecord = record => faults.Error(
                "csv-malformed", Place.Line((int)record.LineNumber), "A quotation mark in this row is not closed, or stands where none may."),
        };
        try
        {
            using var csv = CsvReader.FromText(text, options);
            return Read(csv, faults);
        }
        catch (CsvFormatException exception)
        {
            faults.Error("csv-malformed", exception.LineNumber > 0 ? Place.Line((int)exception.LineNumber) : Place.WholeFile, "The file is no CSV from here on.");
            return [];
        }
    }

    private static List<PeopleRow> Read(CsvReader csv, DiagnosticBag faults)
    {
        List<string> headers = [.. csv.Headers.Select(header => PlainText.Tidy(header))];
        var at = Columns.Select(column => headers.FindIndex(header => header.Equals(column, StringComparison.OrdinalIgnoreCase))).ToArray();
        var missing = Columns.Where((_, index) => at[index] < 0).ToArray();
        if (missing.Length > 0)
        {
            faults.Error("column-missing", Place.Line(1), $"The header lacks {string.Join(", ", missing)}. It must read {string.Join(',', Columns)}.");
            return [];
        }

        List<PeopleRow> rows = [];
        while (csv.Read())
        {
            if (rows.Count == TableBounds.MostRows)
            {
                TableBounds.TooManyRows(Place.Line((int)csv.LineNumber), faults);
                break;
            }

            var values = at.Select(index => PlainText.OneLine(PlainText.Tidy(csv.GetString(index)))).ToArray();
            if (Array.Exists(values, value => value.Length > 0))
                rows.Add(new PeopleRow(Place.Line((int)csv.LineNumber), values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]));
        }

        return rows;
    }
}
