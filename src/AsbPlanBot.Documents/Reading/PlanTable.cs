using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A row of the plan's table under its header.</summary>
/// <param name="BeforeHeader">Whether a header is said again right below it, as below a band.</param>
internal sealed record PlanRow(TableRow Row, Header Header, bool BeforeHeader)
{
    public Place Place => Row.Place;

    public string this[Column column] => Header.Cell(Row, column);

    /// <summary>What the row is about, with its reference where that has no column of its own.</summary>
    public string Title => Header.Cell(Row, Header.Title);
}

/// <summary>The plan's table as the document has it: without repeated headers and page furniture.</summary>
/// <param name="Preface">What stands above the first header.</param>
/// <param name="Headers">Each different header, in the document's order; at least one.</param>
internal sealed record PlanTable(
    IReadOnlyList<TableRow> Preface, IReadOnlyList<Header> Headers, IReadOnlyList<PlanRow> Rows)
{
    /// <summary>Null if the document has no header row, which is an error.</summary>
    public static PlanTable? Of(IReadOnlyList<TableRow> rows, DiagnosticBag faults)
    {
        var first = rows.Index().Select(item => (item.Index, Header: Header.Of(item.Item))).FirstOrDefault(item => item.Header is not null);
        if (first.Header is not { } header)
        {
            faults.Error("header-missing", Place.WholeFile, "No row names the columns of a plan, such as Objective, Action, Accountable Officer and Status, with tabs between them.");
            return null;
        }

        IReadOnlyList<TableRow> preface = [.. rows.Take(first.Index)];
        var running = preface.Where(row => row.IsOneText).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        List<Header> headers = [header];
        List<PlanRow> body = [];
        if (preface.LastOrDefault(row => Bands.TitleOf(row) is not null) is { } band)
        {
            body.Add(new PlanRow(band, header, BeforeHeader: true));
            running.Remove(band[0]);
        }

        foreach (var row in rows.Skip(first.Index + 1))
        {
            if (Header.Of(row) is { } again)
            {
                header = again;
                if (!headers.Exists(known => known.SaysTheSameAs(again)))
                    headers.Add(again);
                if (body.Count > 0)
                    body[^1] = body[^1] with { BeforeHeader = true };
            }
            else if (!Furniture.Is(row, running))
            {
                body.Add(new PlanRow(row, header, BeforeHeader: false));
            }
        }

        return new PlanTable(preface, headers, body);
    }
}
