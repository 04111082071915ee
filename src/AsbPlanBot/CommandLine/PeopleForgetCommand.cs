using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Privacy;

namespace AsbPlanBot.CommandLine;

/// <summary><c>people forget --person ID|UPN [--plan ID] [--name NAME] [--apply]</c></summary>
internal sealed class PeopleForgetCommand(IServiceProvider services, PersonChoice choice, TextWriter output, TextWriter error)
{
    // The first time round changes everything; what somebody else changed meanwhile is changed in the next.
    private const int Rounds = 10;

    private readonly IPersonalData _data = services.GetRequiredService<IPersonalData>();

    public async Task<int> RunAsync(bool apply, CancellationToken cancellationToken)
    {
        var known = await KnownPlans.LoadAsync(services, cancellationToken);
        var chosen = known.Where(plan => choice.PlanId is null || plan.Id == choice.PlanId).ToList();
        if (chosen.Count == 0 && choice.PlanId is not null)
        {
            await error.WriteLineAsync($"There is nothing of a plan {choice.PlanId}.");
            return CommandTree.BadInput;
        }

        if (await KnownPlans.FindAsync(services, known, choice, error, cancellationToken) is not { } who)
        {
            return CommandTree.BadInput;
        }

        await output.WriteLineAsync($"To be forgotten: {KnownPlans.Describe(who)}");
        var refusals = chosen.Select(plan => plan.Plan is null ? null : Forgetting.Refusal(plan.Plan.Settings, who)).OfType<string>().ToList();
        if (refusals.Count > 0)
        {
            await output.WriteLineAsync($"Refused: {string.Join(' ', refusals)}");
            return CommandTree.BadInput;
        }

        var hasNamesake = Forgetting.HasNamesake(who, known.Select(plan => plan.Directory));
        var words = new PersonWords(who, isAlone: !hasNamesake);
        if (hasNamesake)
        {
            await output.WriteLineAsync("Somebody else has the same name: it is left where it stands in texts, and listed below.");
        }

        List<KnownPlan> named = [];
        foreach (var plan in chosen)
        {
            if (await ShowAsync(plan, who, words, cancellationToken))
            {
                named.Add(plan);
            }
        }

        var needing = known.Except(named).Where(plan => plan.Needs(who.Id)).Select(plan => plan.Id).ToList();
        await output.WriteLineAsync(needing.Count > 0
            ? $"Their conversation stays, for {Words.List(needing)} still needs it."
            : "Their conversation is deleted, if there is one.");
        if (!apply)
        {
            await output.WriteLineAsync("Nothing has been changed. Run it again with --apply to forget them. It cannot be undone.");
            return CommandTree.Done;
        }

        foreach (var plan in named)
        {
            if (!await ForgetAsync(plan.Id, who, hasNamesake, cancellationToken))
            {
                return CommandTree.BadInput;
            }
        }

        if (needing.Count == 0)
        {
            await _data.RemoveConversationsAsync(who, cancellationToken);
        }

        await output.WriteLineAsync("Done. Messages that were sent are in Teams: delete them there, if they are to go.");
        return CommandTree.Done;
    }

    private async Task<bool> ShowAsync(KnownPlan plan, Identity who, PersonWords words, CancellationToken cancellationToken)
    {
        var rows = await _data.FindAsync(plan.Id, words, cancellationToken).ToListAsync(cancellationToken);
        var certain = rows.Where(row => row.IsCertain).ToList();
        await output.WriteLineAsync(certain.Count == 0
            ? $"Plan {plan.Id} does not name them."
            : $"Plan {plan.Id} names them in {RowWords.Count(certain)}.");
        var today = plan.Plan is { } inForce
            ? new PlanClock(inForce.Settings, services.GetRequiredService<TimeProvider>().GetUtcNow()).Today
            : DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        foreach (var line in Forgetting.Consequences(plan.Plan, plan.Directory, who, words, today))
        {
            await output.WriteLineAsync($"  {line}");
        }

        // Names that somebody typed cannot be told from other words for certain: a person has to look.
        foreach (var row in rows)
        {
            foreach (var (property, text) in row.Values.Where(value => value.Key != nameof(Party.Holdings) && words.MayBeMeantIn(words.Replace(value.Value, new Pseudonym(0)))))
            {
                await output.WriteLineAsync($"  To look at, since a part of the name stands in it: {RowWords.Of(row.Kind)} {row.Row}, {property}: {OneLine(text)}");
            }
        }

        return certain.Count > 0 || await _data.FindUnfinishedAsync(plan.Id, who.Id, cancellationToken) is not null;
    }

    private async Task<bool> ForgetAsync(string planId, Identity who, bool hasNamesake, CancellationToken cancellationToken)
    {
        var leaver = await _data.BeginAsync(planId, who, cancellationToken);
        var words = new PersonWords(leaver.Who, isAlone: !hasNamesake);
        for (var round = 1; await _data.ReplaceAsync(planId, leaver, words, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken) > 0; round++)
        {
            if (round == Rounds)
            {
                await error.WriteLineAsync($"Plan {planId} kept changing. Run it again: it goes on where it stopped.");
                return false;
            }
        }

        await _data.EndAsync(planId, leaver, cancellationToken);
        await output.WriteLineAsync($"Plan {planId}: they are {leaver.By.Name} now.");
        return true;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ") is { Length: > 200 } longer ? longer[..200] + "…" : text.ReplaceLineEndings(" ");
}
