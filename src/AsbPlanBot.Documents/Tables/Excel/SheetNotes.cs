using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>Says what in a worksheet was read otherwise than it looks.</summary>
internal sealed class SheetNotes(DiagnosticBag faults)
{
    private readonly HashSet<string> _said = [];

    public void HiddenRow(Place place) =>
        Once("row-hidden", place, "Rows are hidden or filtered away, this one first. They were read all the same: delete them if they are no part of the plan.");

    public void FarAway(Place place) =>
        Once("cell-far-away", place, $"This cell stands more than {TableBounds.MostCells} columns to the right and was passed over, as are all like it.");

    public void NoValue(Place place) =>
        faults.Warn("formula-without-value", place, "The formula here has no stored value, and the cell counts as blank. Open the file in Excel and save it.");

    public void Error(Place place, string error) =>
        faults.Warn("cell-error", place, $"The formula here gives the error {PlainText.Quote(PlainText.TidySpaces(error))}, and the cell counts as blank.");

    public void Struck(Place place) =>
        Once("text-struck", place, "Text is struck through here, and was read all the same, here and below. Delete what no longer holds.");

    private void Once(string code, Place place, string message)
    {
        if (_said.Add(code))
            faults.Warn(code, place, message);
    }
}
