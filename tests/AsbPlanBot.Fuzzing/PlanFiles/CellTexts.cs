using AsbPlanBot.Fuzzing.Drawing;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>What may stand in a cell of a plan: what councils write, what looks like something else, and what nobody writes.</summary>
internal static class CellTexts
{
    private static readonly string[] Usual =
    [
        "", "1.1", "1.2", "2", "A1", "P1-03", "1.1.1", "B1ii", "Objective", "Action", "Ref", "Lead", "RAG", "Status", "Due", "Theme", "Outcome", "Progress", "Accountable Officer", "% complete", "Start", "Comments",
        "Priority 1: Safe", "Commitment 2 – Prevent", "Theme 3", "a) Do b) More", "• x\n• y", "1.1.1 Do\n1.1.2 More", "a", "i)", "SNT and Police", "ASB Team, SNT", "ASB Team Leader", "TBC", "N/A",
        "Amber", "RED", "g", "Complete", "In progress", "Not started", "🟢", "Blue (key says Amber)", "Ongoing", "Mar-24", "2023/24", "Q4 2026/27", "31/03/2027", "31 March 2027", "30/02/2027", "01/01/0001", "Dec 9999", "60%", "0.6", "101%", "-5",
        "Key", "Key: Red Amber Green", "Page 1", "Q1 update", "As at 1 January 2026, end of day.", "Total", "(moved twice; first due 31 Mar 2026)", "(revised)", "Title: Another plan",
    ];

    public static string Draw(Dice dice) => dice.Below(6) switch
    {
        0 => OddTexts.Draw(dice),
        1 => dice.Of(Usual) + dice.Of(" ", "\n", "; ", "") + dice.Of(Usual),
        _ => dice.Of(Usual),
    };
}
