using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using Officer = AsbPlanBot.LocalTeams.People.Person;

namespace AsbPlanBot.Simulation.Load;

/// <summary>A plan of as many officers as are asked for, each holding one party; ten parties are accountable for each objective.</summary>
internal sealed record LargePlan(Plan Plan, PlanDirectory Directory, IReadOnlyList<Officer> Officers)
{
    public const string Id = "large";
    private const int PartiesOfAnObjective = 10;
    private const int ObjectivesOfACommitment = 50;

    public static LargePlan Of(int count)
    {
        var officers = Enumerable.Range(1, count).Select(OfficerOf).ToList();
        var objectives = officers.Chunk(PartiesOfAnObjective).Select((held, at) => new Objective
        {
            Ref = Reference(at),
            Title = $"Objective {Reference(at)} of the large plan",
            Outcome = "What it is to come to, in a sentence of the usual length.",
            Parties = [.. held.Select(officer => officer.Roles[0])],
            Actions = [new PlanAction("a", "The first thing to be done", Complete: false), new PlanAction("b", "The second", Complete: false)],
        });
        var plan = new Plan
        {
            Title = "A large plan",
            Commitments = [.. objectives.Chunk(ObjectivesOfACommitment).Select((some, at) => new Commitment(at + 1, $"Commitment {at + 1}", some))],
        };
        return new LargePlan(plan, new PlanDirectory([.. officers.Select(PartyOf)]), officers);
    }

    private static string Reference(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{(at / ObjectivesOfACommitment) + 1}.{(at % ObjectivesOfACommitment) + 1}");

    internal static Officer OfficerOf(int number)
    {
        var text = number.ToString("D12", CultureInfo.InvariantCulture);
        return new Officer($"bbbbbbbb-0000-4000-8000-{text}", $"Officer {number}", $"officer{number}@council.example", [$"Post {number}"]);
    }

    internal static Party PartyOf(Officer officer) => new(
        officer.Roles[0],
        PartyKind.Role,
        [new Holding(new Person(officer.AadObjectId, officer.Name, officer.Upn), Lead: true, From: null, To: null)]);
}
