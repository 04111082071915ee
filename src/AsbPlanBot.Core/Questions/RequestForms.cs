using System.Text.RegularExpressions;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// The table of what managers and officers want done. In a form [x] may be there, (x|y) is either, {name} is anything.
/// </summary>
internal static class RequestForms
{
    private const string Number = "{n}[ (working|calendar|more)] (day|days)";
    private const string PostedAgain = "[ in the channel| to the channel][ again| once more| now| anew][ in the channel| to the channel]";
    private const string SendDigest = "[set |send |give ][the |our ][managers |us |me ][a |the ][weekly ](digest|digests)[ to][ the managers][:] ";

    private static readonly Lazy<(Regex Pattern, Func<RequestValues, Request?> Make)[]> Table = new(() =>
    [
        Form("[show |show me |open |change |edit ][the |my |our |plan ](settings|preferences|configuration)[ of the plan]", _ => new Request.ShowSettings()),
        Form("(change|show|what is) the schedule", _ => new Request.ShowSettings()),
        Form("(set up|set-up|setup|get started|start set-up|start setup)[ the| a| my| this][ plan]", _ => new Request.SetUp()),

        Form("[please ](remind|reminder|reminders)[ people| officers| everybody| them| is| to] after " + Number, values => values.Number(PlanSetting.ReminderAfterDays)),
        Form("set[ the] (reminder|reminders) (to|after) " + Number, values => values.Number(PlanSetting.ReminderAfterDays)),
        Form("(no reminders|never remind[ anybody| people| anyone]|reminders off|turn reminders off|do not remind[ anybody| people])", _ => new Request.Set(PlanSetting.ReminderAfterDays, "0")),
        Form("(escalate|escalation|escalations|tell[ the] managers)[ to managers| is| to] after " + Number, values => values.Number(PlanSetting.EscalationAfterDays)),
        Form("set[ the] (escalation|escalations) (to|after) " + Number, values => values.Number(PlanSetting.EscalationAfterDays)),
        Form("(no escalation|no escalations|never escalate|do not escalate|escalation off|turn escalation off)", _ => new Request.Set(PlanSetting.EscalationAfterDays, "0")),
        Form("[set ][the ]tolerance[ is| to| of|:] {n}[ ](%|percent|per cent)", values => values.Number(PlanSetting.TolerancePercent)),
        Form("[set ][the ]tolerance[ is| to| of|:] {n}", values => values.Number(PlanSetting.TolerancePercent)),
        Form("stale after {n}[ days]", values => values.Number(PlanSetting.StaleAfterDays)),
        Form("[set ][the ]stale (limit|after)[ is| to| of|:] {n}[ days]", values => values.Number(PlanSetting.StaleAfterDays)),
        Form("(check-ins|check ins|checkins|check-in|check in|ask[ people| officers| everybody| us])[ go out| are| is| schedule| to][:] (every|each|on|weekly on) {when}", values => values.Schedule(PlanSetting.CheckIns)),
        Form("[set ][the ][weekly ](summary|summaries)[ goes out| is posted| to][:] (every|each|on|weekly on) {when}", values => values.Schedule(PlanSetting.Summaries)),
        Form("(no|stop|stop the|turn off|turn off the) [weekly ](digest|digests)[ to| for][ the][ managers]", _ => Digest(DigestChoice.Never)),
        Form("[set ][the ][weekly ](digest|digests)[ to| is][:] (off|never|on request|only on request)", _ => Digest(DigestChoice.Never)),
        Form(SendDigest + "[weekly |every week |weekly, |every week, ][but ][only ](when|if) (there is|there's|theres|you have|we have) (something|anything|news)[ new][ to (say|do|tell|report)]", _ => Digest(DigestChoice.WhenSomething)),
        Form(SendDigest + "only when needed", _ => Digest(DigestChoice.WhenSomething)),
        Form(SendDigest + "(weekly|every week|each week|once a week|always)", _ => Digest(DigestChoice.Always)),
        Form("(send|give|turn on) [the |our ][managers |us |me ][a |the ]weekly (digest|digests)[ to][ the][ managers]", _ => Digest(DigestChoice.Always)),
        Form("post the [weekly ]summary (every|each|on) {when}", values => values.Schedule(PlanSetting.Summaries)),

        Form("(post|repost|publish|update|refresh|renew) [the |this |this week's ][weekly ]summary" + PostedAgain, _ => new Request.PostSummary()),
        Form("(send|put) [the |this |this week's ][weekly ]summary (to|in|into)[ the] channel[ again| once more| now]", _ => new Request.PostSummary()),

        Form("(chase|nudge)[ up][ everybody| everyone| all| them| the others| the rest| all of them| people| officers| replies| the replies| missing replies]", _ => new Request.Chase(null)),
        Form("(send[ out]|send the) reminders", _ => new Request.Chase(null)),
        Form("(remind|ask) (everybody|everyone|them|all|people)[ again| now]", _ => new Request.Chase(null)),
        Form("(chase|nudge)[ up] {who}", values => values.Chase()),
        Form("remind {who}[ again| now]", values => values.Chase()),
        Form("ask {who} again", values => values.Chase()),

        Form("(answer|reply|respond|report|update) (for|on behalf of) {who}", values => values.ForWhom()),

        Form("(acknowledge|acknowledged|ack|sign off|signed off|noted|i have seen|i've seen)[:] {ref}[ is complete| as complete]", values => values.OfObjective(reference => new Request.Acknowledge(reference))),
        Form("{ref}[ is] (acknowledged|signed off|noted)", values => values.OfObjective(reference => new Request.Acknowledge(reference))),
        Form("{ref}[,] (is not|isn't|isnt|not) (mine|my objective|my action|my job|ours|for me|for us|me|us)[ any more| anymore]", values => values.OfObjective(reference => new Request.NotMine(reference))),
        Form("{ref} (does not|doesn't|doesnt) belong to (me|us)", values => values.OfObjective(reference => new Request.NotMine(reference))),
        Form("not (mine|my objective|ours)[:] {ref}", values => values.OfObjective(reference => new Request.NotMine(reference))),
        Form("(i am|i'm|im) not (responsible|accountable) for {ref}", values => values.OfObjective(reference => new Request.NotMine(reference))),
        Form("i (do not|don't|dont) own {ref}", values => values.OfObjective(reference => new Request.NotMine(reference))),

        Form("add {who} (as a|as|to the) (manager|managers)", values => values.WithName(who => new Request.AddManager(who))),
        Form("add[ a] manager[:] {who}", values => values.WithName(who => new Request.AddManager(who))),
        Form("(make|appoint) {who} (a|as|as a) manager", values => values.WithName(who => new Request.AddManager(who))),
        Form("{who} is[ now] a manager", values => values.WithName(who => new Request.AddManager(who))),
        Form("remove {who} (as a|as|from the) (manager|managers)", values => values.WithName(who => new Request.RemoveManager(who))),
        Form("remove[ the] manager[:] {who}", values => values.WithName(who => new Request.RemoveManager(who))),
        Form("{who} is (no longer|not) a manager[ any more| anymore]", values => values.WithName(who => new Request.RemoveManager(who))),

        Form("unassign {party} (from|as) {who}[ (from|after|on|until) {day}]", values => values.Unassign()),
        Form("(remove|take) {party} (from|off|as) {who}[ (from|after|on|until) {day}]", values => values.UnassignKnown()),
        Form("{who} (is no longer|isn't|isnt|is not|no longer holds|does not hold) [the ]{party}[ any more| anymore]", values => values.UnassignKnown()),
        Form("(assign|appoint) {who} (as|to be) {party}[ from {from}][ (until|till) {until}]", values => values.Assign()),
        Form("(assign|reassign) {party} to {who}[ from {from}][ (until|till) {until}]", values => values.Assign()),
        Form("(give|hand|hand over|transfer) {party} to {who}[ from {from}][ (until|till) {until}]", values => values.AssignKnown()),
        Form("put {who} (on|down for|in charge of) {party}[ from {from}][ (until|till) {until}]", values => values.AssignKnown()),
        Form("{who} (is|becomes|takes over|holds)[ now][ as][ the] {party}[ from {from}][ (until|till) {until}]", values => values.AssignParty()),
        Form("make {both}[ from {from}][ (until|till) {until}]", values => values.Make()),
    ]);

    /// <summary>The request; null if the sentence has none of the forms.</summary>
    /// <param name="said">Of bounded length, without what is said for politeness.</param>
    public static Request? Read(string said, Vocabulary words, DateOnly today)
    {
        var small = string.Create(said.Length, said, static (letters, typed) => typed.AsSpan().ToLowerInvariant(letters));
        return Table.Value
            .Select(form => form.Pattern.Match(small) is { Success: true } match ? form.Make(new RequestValues(match, said, words, today)) : null)
            .FirstOrDefault(request => request is not null);
    }

    private static Request.Set Digest(DigestChoice choice) => new(PlanSetting.Digest, choice.ToString());

    // Without backtracking: however a sentence is made, it takes no longer than its length. Of small letters alone: such a
    // pattern that takes either case holds nearly a megabyte.
    private static (Regex, Func<RequestValues, Request?>) Form(string form, Func<RequestValues, Request?> make)
    {
        var pattern = form.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")?", StringComparison.Ordinal)
            .Replace("{", "(?<", StringComparison.Ordinal).Replace("}", ">.+?)", StringComparison.Ordinal);
        return (new Regex("^(" + pattern + ")$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant), make);
    }
}
