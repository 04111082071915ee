using System.Globalization;

namespace AsbPlanBot.Documents.Tables;

/// <summary>A place in a document: its words, and its order among the document's rows.</summary>
/// <param name="Sheet">The worksheet and the number of the row in it; null outside workbooks.</param>
internal readonly record struct Place(int Order, string Words, (string Name, int Row)? Sheet = null)
{
    public static Place WholeFile { get; } = new(-1, Diagnostic.WholeFile);

    public static Place Line(int number) => new(number, string.Create(CultureInfo.InvariantCulture, $"line {number}"));

    /// <summary>A table of a Word document, counted from 1.</summary>
    public static Place Table(int order, int table) => new(order, string.Create(CultureInfo.InvariantCulture, $"table {table}"));

    /// <summary>A row of a table of a Word document, both counted from 1.</summary>
    public static Place TableRow(int order, int table, int row) =>
        new(order, string.Create(CultureInfo.InvariantCulture, $"table {table}, row {row}"));

    /// <summary>A paragraph of a Word document, by the table that comes next.</summary>
    public static Place AboveTable(int order, int table) =>
        new(order, string.Create(CultureInfo.InvariantCulture, $"above table {table}"));

    public static Place Worksheet(int order, string sheet) => new(order, $"sheet “{sheet}”");

    public static Place WorksheetRow(int order, string sheet, int row) =>
        new(order, string.Create(CultureInfo.InvariantCulture, $"sheet “{sheet}”, row {row}"), (sheet, row));

    /// <summary>The same row, in a column: its cell in a workbook, else by the column's name.</summary>
    public Place In(int column, string? name) => (Sheet, name) switch
    {
        ({ } sheet, _) when column >= 0 => this with { Words = string.Create(CultureInfo.InvariantCulture, $"sheet “{sheet.Name}”, cell {Letters(column)}{sheet.Row}") },
        (_, { Length: > 0 }) => this with { Words = $"{Words}, {PlainText.OneLine(name)}" },
        _ => this,
    };

    /// <summary>The same row, in the column of that name.</summary>
    public Place In(string column) => In(-1, column);

    /// <summary>What Excel calls a column, counted from 0: A, Z, AA.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
