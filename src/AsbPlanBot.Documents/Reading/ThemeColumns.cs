using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The commitments that are named in columns beside the rows, each time or only where a new one begins.</summary>
internal sealed class ThemeColumns
{
    private readonly List<string> _levels = [];

    /// <summary>Opens the commitment of a row, if its columns name another than before.</summary>
    public void Take(PlanRow row, Action<string, Place> open)
    {
        var cells = row.Header.CellsOf(row.Row, Column.Theme);
        var changed = false;
        for (var level = 0; level < cells.Count; level++)
        {
            if (_levels.Count <= level)
                _levels.Add("");
            var title = cells[level].Text.Length > 0 ? Bands.Plain(cells[level].Text) : "";
            if (title.Length == 0 || title.Equals(_levels[level], StringComparison.OrdinalIgnoreCase))
                continue;

            _levels[level] = title;
            for (var below = level + 1; below < _levels.Count; below++)
                _levels[below] = "";
            changed = true;
        }

        if (changed)
            open(string.Join(" – ", _levels.Where(title => title.Length > 0)), row.PlaceOf(Column.Theme));
    }
}
