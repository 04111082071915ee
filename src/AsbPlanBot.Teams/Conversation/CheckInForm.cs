using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What a form shows beside the objectives themselves.</summary>
internal sealed record FormContent
{
    /// <summary>Whether what has been answered is shown too.</summary>
    public bool All { get; init; }

    /// <summary>The page to show; null for the first one with a fault, or else the first.</summary>
    public int? Page { get; init; }

    public IReadOnlyList<TypedAnswer> Typed { get; init; } = [];

    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<ReplyFault> Faults { get; init; } = [];

    /// <summary>By reference, what changed while it was being answered.</summary>
    public IReadOnlyDictionary<string, string> Changed { get; init; } = new Dictionary<string, string>();
}

/// <summary>Lays a check-in out on pages. What was typed stays, wherever its objective comes to stand.</summary>
internal static class CheckInForm
{
    private const int PerPage = 5;
    private const int PageBudget = 17 * 1024;

    /// <summary>The page to show; null if nothing is left to be asked of that viewer.</summary>
    public static CheckInView? View(CheckInMatter matter, string viewerId, FormContent content)
    {
        var typed = content.Typed
            .Where(answer => matter.Plan.Find(answer.Ref) is { } objective && TypedReading.IsTouched(answer, objective))
            .ToDictionary(answer => answer.Ref, StringComparer.OrdinalIgnoreCase);
        var pages = Pages(Shown(matter, viewerId, content.All, typed));
        if (pages.Count == 0)
            return null;

        var page = Math.Clamp(content.Page ?? FirstWithFault(pages, content), 0, pages.Count - 1);
        return new CheckInView
        {
            Greeting = matter.IsSaid ? "Is this right?" : Greeting(matter),
            PlanTitle = matter.Plan.Title,
            Intro = matter.IsSaid ? "This is how I read it. Nothing is saved yet." : Intro(matter, pages.Sum(objectives => objectives.Count)),
            Notices = content.Notices,
            Objectives = [.. pages[page].Select(objective => Fields(matter, objective, typed.GetValueOrDefault(objective.Ref), content))],
            Page = page,
            Pages = pages.Count,
            TolerancePercent = matter.Settings.TolerancePercent,
            Key = matter.KeyFor(content.All),
            Kept =
            [
                .. pages.Where((_, at) => at != page)
                    .SelectMany(objectives => objectives)
                    .Where(objective => typed.ContainsKey(objective.Ref))
                    .Select(objective => typed[objective.Ref]),
            ],
        };
    }

    private static List<Objective> Shown(
        CheckInMatter matter, string viewerId, bool all, Dictionary<string, TypedAnswer> typed)
    {
        var wanted = (all || matter.IsSaid ? matter.Asked : matter.Open).Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. matter.Asked.Where(objective =>
                (wanted.Contains(objective.Ref) || typed.ContainsKey(objective.Ref)) && matter.MayAnswer(objective, viewerId)),
        ];
    }

    private static List<List<Objective>> Pages(List<Objective> objectives)
    {
        List<List<Objective>> pages = [];
        var room = 0;
        foreach (var objective in objectives)
        {
            var size = ObjectiveBlock.SizeOf(objective);
            if (pages.Count == 0 || pages[^1].Count == PerPage || size > room)
            {
                pages.Add([]);
                room = PageBudget;
            }

            pages[^1].Add(objective);
            room -= size;
        }

        return pages;
    }

    private static int FirstWithFault(List<List<Objective>> pages, FormContent content)
    {
        var marked = content.Faults.Select(fault => fault.ObjectiveRef).Concat(content.Changed.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Math.Max(0, pages.FindIndex(objectives => objectives.Exists(objective => marked.Contains(objective.Ref))));
    }

    private static ObjectiveFields Fields(
        CheckInMatter matter, Objective objective, TypedAnswer? typed, FormContent content) => new()
        {
            Objective = objective,
            Facts = [.. FactsOf(objective, matter)],
            Changed = content.Changed.GetValueOrDefault(objective.Ref),
            Values = typed ?? TypedReading.Prefill(objective),
            Faults = [.. content.Faults.Where(fault => string.Equals(fault.ObjectiveRef, objective.Ref, StringComparison.OrdinalIgnoreCase))],
            After = matter.IsSaid && typed is not null && !content.All ? AfterOf(matter, objective, typed) : null,
        };

    private static Objective? AfterOf(CheckInMatter matter, Objective objective, TypedAnswer typed) =>
        TypedReading.Read(typed, objective) is ({ } reply, _)
        && ReplyRules.Decide(objective, reply, new ReplyContext(matter.CheckIn.PersonId, null, ReplySource.Words, null, "", matter.Now), matter.Settings)
            is ReplyDecision.Accepted accepted
            ? accepted.After
            : null;

    private static IEnumerable<string> FactsOf(Objective objective, CheckInMatter matter)
    {
        var facts = ObjectiveLineBlock.FactsOf(ObjectiveLines.Of(objective, matter.Settings, matter.People, matter.Now) with { ActionsTotal = 0 });
        var away = Covered(matter).Where(person => matter.IsHolder(objective, person.Id)).Select(person => CardText.Line(person.Name, 40)).ToList();
        return away.Count == 0 || matter.IsHolder(objective, matter.CheckIn.PersonId) ? facts : facts.Prepend("for " + Words.List(away));
    }

    private static IReadOnlyList<Person> Covered(CheckInMatter matter) =>
        Cover.CoveredBy(matter.People, matter.CheckIn.PersonId, matter.Clock.Today);

    private static string Greeting(CheckInMatter matter) =>
        matter.NameOf(matter.CheckIn.PersonId) is { } name ? $"Hello {FirstName(name)}, how do these stand?" : "Hello, how do these stand?";

    private static string Intro(CheckInMatter matter, int count)
    {
        var covered = Covered(matter).Select(person => CardText.Line(person.Name, 40)).ToList();
        var what = $"Check-in of {matter.CycleDay}, {Words.Count(count, "objective")}.{(covered.Count > 0 ? $" You cover for {Words.List(covered)}." : "")}";
        return matter.NextCheckIn is { } next ? $"{what} The next one is on {next}." : what;
    }

    public static string FirstName(string name) => CardText.Line(name.Split(' ', 2)[0], 40);
}
