using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The words that documents use for a status.</summary>
internal static class StatusWords
{
    private static readonly (string Word, RagStatus Status)[] Colours =
        [("RED", RagStatus.Red), ("AMBER", RagStatus.Amber), ("GREEN", RagStatus.Green), ("BLUE", RagStatus.Blue)];

    /// <summary>
    /// The status that a cell says, and whether that is beyond doubt: "Slipped" is taken for Amber, but somebody
    /// should look. Null if it says none that is known.
    /// </summary>
    public static (RagStatus Status, bool Sure)? Find(string text)
    {
        var words = text.ToUpperInvariant().Trim(' ', '.', '-', '–', '—', '●', '▲', '■', '◆', '\n');
        foreach (var (word, status) in Colours)
        {
            if (words.StartsWith(word, StringComparison.Ordinal) && (words.Length == word.Length || !char.IsLetterOrDigit(words[word.Length])))
                return (status, !Colours.Any(other => other.Status != status && words.Contains(other.Word, StringComparison.Ordinal)));
        }

        return words switch
        {
            "R" => (RagStatus.Red, true),
            "A" => (RagStatus.Amber, true),
            "G" or "ON TRACK" or "ON TARGET" or "ON SCHEDULE" or "AHEAD OF SCHEDULE" => (RagStatus.Green, true),
            "B" or "COMPLETE" or "COMPLETED" or "ALL ACTIONS COMPLETED" or "DONE" or "ACHIEVED" => (RagStatus.Blue, true),
            "" or "N/A" or "TBC" or "TBA" or "NOT STARTED" or "NOT YET STARTED" or "NOT REPORTED" or "NOT YET REPORTED" => (RagStatus.NotReported, true),
            "OFF TRACK" or "OVERDUE" or "WELL BELOW TARGET" => (RagStatus.Red, false),
            "SLIPPED" or "SLIPPING" or "DELAYED" or "AT RISK" or "BEHIND SCHEDULE" or "BELOW TARGET" => (RagStatus.Amber, false),
            "CLOSED" or "FINISHED" => (RagStatus.Blue, false),
            _ => null,
        };
    }
}
