namespace AsbPlanBot.Reports;

/// <summary>Figures of one case: a row for each that took part.</summary>
/// <param name="Case">The name of the case.</param>
/// <param name="Name">What kind of figures these are, where a case has several tables.</param>
/// <param name="Notes">What is to be said below it.</param>
public sealed record ResultTable(
    string Case,
    string Name,
    string Title,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<string> Notes);

/// <param name="Key">Its name for a program, with the unit.</param>
/// <param name="Heading">Its name for a person.</param>
public sealed record Column(string Key, string Heading, int Decimals);

/// <param name="Values">One for each column; null where there is none.</param>
public sealed record Row(string Name, IReadOnlyList<double?> Values);
