using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>What a cell says of a status, by its words, else by a symbol, else by its colour.</summary>
/// <param name="Sure">Whether that is beyond doubt.</param>
/// <param name="Rest">What its words say besides.</param>
/// <param name="Colour">The status that its colour says, if that is another.</param>
internal sealed record StatusCell(RagStatus Status, bool Sure, string Rest, RagStatus? Colour)
{
    /// <summary>Null if it says none that is known.</summary>
    public static StatusCell? Read(Cell cell)
    {
        var fill = cell.Fill is { } behind ? StatusColours.Find(behind) : null;
        var said = cell.Text.Length > 0 ? StatusWords.Find(cell.Text) : null;
        if (said is { } word && !(fill is not null && word is { Status: RagStatus.NotReported, Sure: false }))
            return new StatusCell(word.Status, word.Sure, word.Rest, Disagrees(word.Status, fill) ? fill : null);

        // A bare mark says nothing but its colour.
        var isMark = cell.Text.Length > 0 && !cell.Text.Any(char.IsLetterOrDigit);
        var ink = isMark && cell.Ink is { } drawn ? StatusColours.Find(drawn) : null;
        if ((ink ?? fill) is not { } colour)
            return null;

        // "75%" and "In progress" do not say how it stands, but the colour behind them does.
        return cell.Text.Length == 0 || isMark ? new StatusCell(colour, Sure: true, "", Colour: null) : new StatusCell(colour, Sure: false, cell.Text, Colour: null);
    }

    // Where a plan has no blue, what is complete is green.
    private static bool Disagrees(RagStatus word, RagStatus? fill) =>
        fill is { } colour && colour != word && !(word == RagStatus.Blue && colour == RagStatus.Green);
}
