using System.Collections.Frozen;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Tells from the words in a column's name what it says. The first rule that fits decides.</summary>
internal static class ColumnRules
{
    /// <summary>The rank of a name that says it only if what stands below agrees: a target may be a date or a figure.</summary>
    public const int Doubtful = 9;

    private const string Remarks = "comment comments commentary narrative note notes rationale explanation explained reason";
    private const string Naming = "lead leads leading owner owners responsible responsibility accountable";

    private static readonly Rule[] Rules =
    [
        new(null, 0, "much many budget cost costs funding finance financial resource resources resourcing risk risks barrier barriers mitigation likelihood version signature signed baseline ward wards link links dependencies dependency attachments source audience"),
        new(Column.Note, 0, "note", Without: "", With: "latest"),
        new(null, 0, "evidence", "success outcome outcomes measure measures"),
        new(null, 0, "plan", "ref reference no number id"),
        new(Column.Percent, 0, "percent percentage", "target reduction increase"),
        new(null, 0, "previous prior", Without: "", With: "rag brag ragb bragg status rating"),
        new(null, 0, "last", "update updates", With: "rag brag ragb bragg"),
        new(Column.Status, 0, "rag brag ragb bragg", Remarks),
        new(Column.Progress, 3, "rag brag status rating", Without: "", With: Remarks),
        new(Column.Progress, 2, "status", Without: "", With: "update updates"),
        new(Column.Status, 1, "status rating"),
        new(Column.Outcome, 3, "measure measures measured kpi kpis indicator indicators", "date owner"),
        new(null, 0, "date dates", Without: "", With: "raised added logged created completed closed review reviewed updated update last actual meeting approved agreed"),
        new(Column.Progress, 1, "progress", "by"),
        new(Column.Progress, 2, "update updates updated achievements achieved position", "we"),
        new(Column.Progress, 3, "now currently"),
        new(Column.Progress, 3, "doing", "it this", "how"),
        new(Column.Progress, 4, Remarks),
        new(Column.Due, 0, "date dates deadline completion timescale", Without: "", With: "revised new current"),
        new(Column.Due, 0, "target due", Without: "", With: "revised"),
        new(Column.Due, 5, "date dates deadline completion timescale", Without: "", With: "original initial"),
        new(Column.Due, 2, "start", Without: "", With: "end finish completion"),
        new(Column.Start, 0, "start starts starting commence commences commencement begin begins"),
        new(Column.Start, 0, "from", Without: "", With: "date"),
        new(Column.Due, 1, "deadline deadlines when timescale timescales timeframe timeframes timeline timelines timetable timing due completion finish end"),
        new(Column.Status, 3, "complete completed done"),
        new(Column.Due, 1, "time", Without: "", With: "scale scales frame frames line lines limit period"),
        new(Column.Due, 3, "date dates"),
        new(Column.Support, 0, "support supporting supported partner partners stakeholder stakeholders contributor contributors contributing consultee consultees involved assisted assisting others other", Naming + " needed required"),
        new(Column.Owner, 0, "officer officers", Without: "", With: Naming),
        new(Column.Owner, 1, Naming + " owned ownership accountability responsibilities officer officers", "objective objectives outcome outcomes"),
        new(Column.Owner, 2, "who whom assigned assignee allocated led manager", "benefit benefits affected for"),
        new(Column.Owner, 2, "by", Without: "", With: "delivered action actioned delivery undertaken managed"),
        new(Column.Owner, 3, "agency agencies organisation organisations sponsor"),
        new(Column.Outcome, 0, "outcome outcomes", "strategic priority"),
        new(Column.Outcome, 1, "success successful difference impact impacts benefit benefits result results know"),
        new(Column.Outcome, 5, "output outputs"),
        new(Column.Theme, 0, "theme themes thematic commitment commitments"),
        new(Column.Theme, 1, "priority priorities strand strands pillar pillars ambition ambitions workstream workstreams strategic", "level rating high objective objectives aim aims goal goals"),
        new(Column.Objective, 4, "objective objectives aim aims goal goals", Without: "", With: "strategic overarching corporate"),
        new(Column.Objective, 0, "objective objectives"),
        new(Column.Objective, 1, "aim aims goal goals purpose"),
        new(Column.Objective, 2, "achieve achieving", "how"),
        new(Column.Objective, 5, "issue issues problem problems concern concerns need needs finding findings"),
        new(Column.Action, 0, "action actions"),
        new(Column.Action, 1, "task tasks activity activities do"),
        new(Column.Action, 2, "how intervention interventions initiative initiatives tactic tactics"),
        new(Column.Action, 3, "recommendation recommendations project projects step steps work deliver delivery deliverable deliverables"),
        new(Column.Action, 4, "milestone milestones"),
        new(Column.Theme, 4, "focus category"),
        new(Column.Action, 5, "description details detail what item"),
        new(Column.Due, Doubtful, "target targets"),
    ];

    private static readonly FrozenSet<string> OfReferences =
        Set("ref refs reference references no nos number num nr id code serial sn");

    private static readonly FrozenSet<string> BesideReferences =
        Set("action actions act obj objective objectives item plan line unique row s n task priority outcome");

    /// <param name="name">Words in small letters with single spaces between them.</param>
    public static NamedColumn? Find(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        if (words.Any(OfReferences.Contains) && words.All(word => OfReferences.Contains(word) || BesideReferences.Contains(word)))
            return new(Column.Reference, 0);
        if (words is ["r", "a", "g"] or ["b", "r", "a", "g"] or ["r", "a", "g", "b"])
            return new(Column.Status, 0);
        if (words is ["from"])
            return new(Column.Start, 0);
        return Array.Find(Rules, rule => rule.Fits(words)) is { Column: { } column } found ? new(column, found.Rank) : null;
    }

    /// <summary>Whether a name speaks of a quarter or month: one of a row of columns that are filled as the year goes on.</summary>
    public static bool IsOfPeriod(string name) =>
        name.Split(' ', '\n', '/', '-', '(', ')').Any(word => word.ToUpperInvariant()
            is ['Q', >= '1' and <= '4'] or "QUARTER" or "QTR" or "JAN" or "FEB" or "MAR" or "APR" or "JUN" or "JUL" or "AUG" or "SEP" or "SEPT" or "OCT" or "NOV" or "DEC"
            or "JANUARY" or "FEBRUARY" or "MARCH" or "APRIL" or "MAY" or "JUNE" or "JULY" or "AUGUST" or "SEPTEMBER" or "OCTOBER" or "NOVEMBER" or "DECEMBER");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="Any">One of these words must be there,</param>
    /// <param name="Without">none of these,</param>
    /// <param name="With">and one of these too, if there are any.</param>
    private sealed record Rule(Column? Column, int Rank, string Any, string Without = "", string With = "")
    {
        private readonly FrozenSet<string> _any = Set(Any);
        private readonly FrozenSet<string> _without = Set(Without);
        private readonly FrozenSet<string> _with = Set(With);

        public bool Fits(string[] words) =>
            words.Any(_any.Contains) && !words.Any(_without.Contains) && (_with.Count == 0 || words.Any(_with.Contains));
    }
}
