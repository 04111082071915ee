using System.Globalization;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>The merged cells of a worksheet, which its file lists after the rows.</summary>
internal sealed class SheetMerges
{
    // A sheet has no cell in two of them; one that was made to take long may.
    private const int MostWork = 2_000_000;

    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];

    /// <summary>Takes down a range such as A2:C4. Returns false: the reader stays where it is.</summary>
    public bool Add(string? range)
    {
        if (range?.Split(':') is [var from, var to]
            && (ColumnOf(from), RowOf(from), ColumnOf(to), RowOf(to)) is ({ } left, { } top, { } right, { } bottom)
            && left < TableBounds.MostCells)
        {
            _merges.Add((top, left, bottom, Math.Min(right, TableBounds.MostCells - 1)));
        }

        return false;
    }

    /// <summary>Lets each covered cell say what the first one says.</summary>
    public void Apply(List<(int Row, List<Cell> Cells)> rows)
    {
        var work = 0;
        var numbers = rows.ConvertAll(row => row.Row);
        foreach (var (top, left, bottom, right) in _merges)
        {
            var at = numbers.BinarySearch(top);
            if (at < 0 || left >= rows[at].Cells.Count)
                continue;

            var first = rows[at].Cells[left] with { Span = right - left + 1 };
            rows[at].Cells[left] = first;
            for (at++; at < rows.Count && rows[at].Row <= bottom; at++)
            {
                if ((work += right - left + 1) > MostWork)
                    return;
                while (rows[at].Cells.Count <= right)
                    rows[at].Cells.Add(Cell.Empty);
                for (var column = left; column <= right; column++)
                    rows[at].Cells[column] = column == left ? first with { MergedAbove = true } : Cell.Empty;
            }
        }
    }

    /// <summary>The column of a reference such as C7, from 0; null if it has none.</summary>
    public static int? ColumnOf(string? reference)
    {
        const int MostLetters = 3;
        var column = 0;
        var letters = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || ++letters > MostLetters)
                break;
            column = (column * 26) + (letter - 'A' + 1);
        }

        return letters is > 0 and <= MostLetters ? column - 1 : null;
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
