using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>An action found in a cell.</summary>
/// <param name="Letter">Its letter or number without brackets.</param>
/// <param name="End">The offset in the cell of its last character.</param>
internal sealed record LetteredAction(string Letter, string Text, int End);

/// <summary>What is odd about the letters of a cell, and at which offset.</summary>
internal sealed record LetterFault(string Code, string Message, int Offset);

/// <summary>Splits the actions that are typed in one cell: "a) Do this b) Do that".</summary>
internal static class LetteredActions
{
    /// <summary>The letter with which a cell begins; null if it begins without one.</summary>
    public static Marker? StartIn(string text) => Markers.AtStart(text);

    /// <param name="reference">The reference of the objective, which numbers such as 1.1.2 repeat.</param>
    public static (IReadOnlyList<LetteredAction> Actions, IReadOnlyList<LetterFault> Faults) Split(string text, string reference = "")
    {
        List<LetterFault> faults = [];
        if (ActionLines.Numbered(text, reference) is { Count: > 0 } numbered)
            return (numbered, faults);

        var markers = Markers.AtStart(text) is { } start ? Run(text, start, faults) : AfterLeadIn(text, faults);
        if (markers.Count == 0)
        {
            var lines = ActionLines.Of(text);
            faults.Add(new(
                "action-unlettered",
                lines.Count == 1 ? "The action has no letter and was given a)." : $"The actions have no letters and were given a) to {lines[^1].Letter}) in order.",
                0));
            return (lines, faults);
        }

        if (!markers[0].IsFirst)
            faults.Add(new("letter-missing", $"The actions begin with {markers[0].Label}).", markers[0].Start));

        List<LetteredAction> actions = [];
        foreach (var (index, marker) in markers.Index())
        {
            var from = index == 0 && marker.Start > 0 ? 0 : marker.TextStart;
            var to = index + 1 < markers.Count ? markers[index + 1].Start : text.Length;
            var raw = index == 0 && marker.Start > 0 ? text[..marker.Start] + text[marker.TextStart..to] : text[from..to];
            var end = from + text[from..to].TrimEnd().Length - 1;
            if (raw.Trim() is { Length: > 0 } words)
                actions.Add(new LetteredAction(marker.Label, PlainText.OneLine(words), end));
            else
                faults.Add(new("action-empty", $"There is nothing after {marker.Label}).", marker.Start));
        }

        return (actions, faults);
    }

    /// <summary>A text before a list of at least two actions, and the actions; null if the text is no such thing.</summary>
    public static (string LeadIn, IReadOnlyList<LetteredAction> Actions)? UnderLeadIn(string text)
    {
        if (Markers.AtStart(text) is not null || AfterLeadIn(text, []) is not [var first, _, ..])
            return ActionLines.UnderLeadIn(text);
        return text[..first.Start].Trim(' ', ':', '\n', '-', '–') is { Length: > 0 } leadIn ? (leadIn, Split(text[first.Start..]).Actions) : null;
    }

    /// <summary>"We will: a) … b) …": only two letters in sequence make it a list.</summary>
    private static List<Marker> AfterLeadIn(string text, List<LetterFault> faults)
    {
        if (Markers.FirstIn(text) is not { } first)
            return [];

        List<LetterFault> found = [];
        var run = Run(text, first, found);
        if (run.Count < 2)
            return [];

        faults.Add(new("text-before-actions", $"{PlainText.Quote(text[..first.Start].Trim())} stands before {first.Label}) and was kept with it.", 0));
        faults.AddRange(found);
        return run;
    }

    /// <summary>The markers that carry on from the first, in sequence.</summary>
    private static List<Marker> Run(string text, Marker first, List<LetterFault> faults)
    {
        const int MostMissing = 2;
        List<Marker> run = [first];
        var candidates = Markers.Like(first, text);
        var at = 0;
        while (true)
        {
            var last = run[^1];
            var next = candidates.FindIndex(at, item => item.Number == last.Number + 1);
            if (next < 0)
                next = candidates.FindIndex(at, item => item.Clear && item.Number > last.Number && item.Number <= last.Number + 1 + MostMissing);
            var stop = next < 0 ? candidates.Count : next;
            for (; at < stop; at++)
            {
                if (candidates[at].Clear)
                    faults.Add(new("letter-out-of-order", $"{candidates[at].Label}) stands inside {last.Label}) and was not taken for an action of its own.", candidates[at].Start));
            }

            if (next < 0)
                return run;
            if (candidates[next].Number != last.Number + 1)
                faults.Add(new("letter-missing", $"After {last.Label}) comes {candidates[next].Label}).", candidates[next].Start));
            run.Add(candidates[next]);
            at = next + 1;
        }
    }
}
