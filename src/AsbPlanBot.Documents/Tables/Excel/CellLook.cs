using System.Globalization;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>How the cells of one format look.</summary>
/// <param name="Empty">A cell of that format without text.</param>
/// <param name="Number">How its numbers are shown.</param>
internal sealed record CellLook(Cell Empty, NumberFormat Number, bool Struck, bool From1904)
{
    // 0 January 1900, after a 29 February 1900 that Excel believes in.
    private static readonly DateTime Since1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Since1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public Cell OfNumber(double value)
    {
        const double LastDay = 2_958_465;
        if (Number.IsDate && value is >= 0 and <= LastDay)
            return OfDate((From1904 ? Since1904 : Since1900).AddDays(value < 60 && !From1904 ? value + 1 : value));
        return Empty with
        {
            Text = Number.Show(value),
            IsPlainNumber = Number.IsGeneral,
        };
    }

    public Cell OfDate(DateTime date) => Empty with
    {
        Text = date.ToString(Number.DatePattern, CultureInfo.GetCultureInfo("en-GB")),
        Date = DateOnly.FromDateTime(date),
    };
}
