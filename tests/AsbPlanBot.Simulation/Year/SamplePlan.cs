using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Year;

/// <summary>The sample plan with its people, as the files have them.</summary>
internal sealed record SamplePlan(Plan Plan, PlanDirectory Directory, IReadOnlyList<LocalTeams.People.Person> People)
{
    public static async Task<SamplePlan> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples");
        var peoplePath = Path.Combine(folder, "people.csv");
        var people = await PeopleFile.ReadAsync(peoplePath, cancellationToken);
        var plan = await PlanReader.ReadAsync(Path.Combine(folder, "asb-action-plan.txt"), people.Directory, cancellationToken);
        return new SamplePlan(
            plan.Plan ?? throw new SetupException("The sample plan cannot be read."),
            people.Directory ?? throw new SetupException("The sample's people cannot be read."),
            LocalTeams.People.PeopleFile.Parse(await File.ReadAllTextAsync(peoplePath, cancellationToken)));
    }

    /// <summary>Who has to be asked at an instant: the leads of the parties that some objective names, or all who hold one without a lead.</summary>
    public IReadOnlyList<LocalTeams.People.Person> AskedAt(DateTimeOffset instant)
    {
        var day = LondonTime.DayOf(instant);
        var named = Plan.Objectives.SelectMany(objective => objective.Parties).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = Directory.Parties
            .Where(party => named.Contains(party.Name))
            .Select(party => party.Holdings.Where(holding => !(holding.From > day) && !(holding.To < day)).ToList())
            .SelectMany(held => held.Exists(holding => holding.Lead) ? held.Where(holding => holding.Lead) : held)
            .Select(holding => holding.Person.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. People.Where(person => asked.Contains(person.AadObjectId))];
    }
}
