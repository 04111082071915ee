using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;

namespace AsbPlanBot.Privacy;

/// <summary>A plan of which there is anything.</summary>
/// <param name="Plan">Null where only people, or what an interrupted removal left, are there.</param>
internal sealed record KnownPlan(string Id, PlanInForce? Plan, PlanDirectory Directory)
{
    /// <summary>Whether somebody has a part in it, so that it needs their conversation.</summary>
    public bool Needs(string personId) =>
        Plan?.Settings.Managers.Contains(personId, StringComparer.OrdinalIgnoreCase) is true
        || Directory.FindPerson(personId) is not null
        || Directory.Absences.Any(absence => string.Equals(absence.StandInId, personId, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Reads every plan with its people, as commands about a person need them.</summary>
internal static class KnownPlans
{
    public static async Task<IReadOnlyList<KnownPlan>> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (plans, people) = (services.GetRequiredService<IPlanStore>(), services.GetRequiredService<IPeopleStore>());
        List<KnownPlan> known = [];
        foreach (var id in await services.GetRequiredService<IPersonalData>().PlansAsync(cancellationToken))
        {
            known.Add(new KnownPlan(id, await plans.LoadAsync(id, cancellationToken), await people.LoadAsync(id, cancellationToken)));
        }

        return known;
    }

    /// <summary>Who is meant, by all that is known of them; null, with a line that says what to do, where that cannot be told.</summary>
    public static async Task<Identity?> FindAsync(
        IServiceProvider services, IReadOnlyList<KnownPlan> known, PersonChoice choice, TextWriter error, CancellationToken cancellationToken)
    {
        if (Identity.Find(choice.Person, known.Select(plan => plan.Directory)) is not { } who)
        {
            await error.WriteLineAsync(
                "No people list has that user principal name. Give the AAD object id of the person instead, as Entra shows it.");
            return null;
        }

        who = who.With(choice.Name is null ? [] : [choice.Name], choice.Person.Contains('@', StringComparison.Ordinal) ? [choice.Person] : []);
        foreach (var plan in known)
        {
            // What was begun knew them by names that the people lists may have lost since.
            if (await services.GetRequiredService<IPersonalData>().FindUnfinishedAsync(plan.Id, who.Id, cancellationToken) is { } begun)
            {
                who = who.With(begun.Who.Names, begun.Who.Upns);
            }
        }

        return who;
    }

    /// <summary>"aaaaaaaa-… (Jo Blake, jo@council.example)".</summary>
    public static string Describe(Identity who) =>
        who.Names.Count + who.Upns.Count == 0 ? $"{who.Id} (no name known; say it with --name)" : $"{who.Id} ({string.Join(", ", [.. who.Names, .. who.Upns])})";
}

/// <summary>Whom a command is about.</summary>
/// <param name="Person">AAD object id or user principal name.</param>
/// <param name="PlanId">In which plan; null for all.</param>
/// <param name="Name">A name that no people list has for them any more.</param>
internal sealed record PersonChoice(string Person, string? PlanId, string? Name);
