using System.Globalization;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables;

/// <summary>How large a plan's table may be. What is beyond is no plan, and would cost time and memory to read.</summary>
internal static class TableBounds
{
    public const int MostRows = 20_000;

    public const int MostCells = 100;

    /// <summary>What Excel keeps in a cell, and Table Storage in a string.</summary>
    public const int LongestCell = 32_000;

    public static void TooManyRows(Place place, DiagnosticBag faults) =>
        faults.Error("table-too-large", place, string.Create(CultureInfo.InvariantCulture, $"The table goes on after {MostRows} rows. Split it."));

    public static void TooManyCells(Place place, DiagnosticBag faults) =>
        faults.Error("table-too-large", place, string.Create(CultureInfo.InvariantCulture, $"The row has more than {MostCells} cells."));

    /// <summary>Whether a cell of that length is within bounds; an error if not.</summary>
    public static bool Holds(int cellLength, Place place, DiagnosticBag faults)
    {
        if (cellLength <= LongestCell)
            return true;
        faults.Error("cell-too-long", place, string.Create(CultureInfo.InvariantCulture, $"A cell has more than {LongestCell} characters."));
        return false;
    }

    /// <summary>Whether a line of tab-separated cells is within bounds; an error if not.</summary>
    public static bool Hold(ReadOnlySpan<char> line, Place place, DiagnosticBag faults)
    {
        if (line.TrimEnd('\t').Count('\t') >= MostCells)
        {
            TooManyCells(place, faults);
            return false;
        }

        var longest = 0;
        foreach (var cell in line.Split('\t'))
            longest = Math.Max(longest, cell.End.Value - cell.Start.Value);
        return Holds(longest, place, faults);
    }
}
