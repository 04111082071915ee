using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;

namespace AsbPlanBot.Tests.Documents;

/// <summary>The sample has the structure of a real plan, with its page breaks and gaps.</summary>
public sealed class SamplePlanTests
{
    private const string Manager = "Neighbourhood and Enforcement Manager";
    private const string Leader = "ASB Team Leader";
    private const string Asb = "ASB Team";
    private const string Neighbourhood = "Neighbourhood Team";
    private const string Snt = "SNT";
    private const string Safety = "Community Safety Team";

    public static TheoryData<string, int, string[]> Objectives => new()
    {
        { "1.1", 5, [Manager, Asb] },
        { "1.2", 3, [Leader, Asb] },
        { "1.3", 2, [Manager, Leader, "Environmental Protection Team"] },
        { "1.4", 2, [Leader, Asb] },
        { "2.1", 1, [Leader, Asb] },
        { "2.2", 3, [Leader, Asb, Neighbourhood, Snt, Safety] },
        { "3.1", 3, [Manager, Leader] },
        { "3.2", 1, [Leader, Asb, Neighbourhood, Snt, Safety] },
        { "4.1", 3, [Asb, "Street Wardens", Snt] },
        { "4.2", 2, [Leader, Asb, Snt] },
        { "5.1", 2, [Manager] },
        { "5.2", 1, [Manager, "Joanne Whitlock", "Samira Hussain-Boyd", "Owen Tregear"] },
        { "5.3", 2, [] },
        { "6.1", 1, [Neighbourhood, Asb] },
        { "6.2", 3, [Neighbourhood, Asb, "Environmental Team"] },
        { "6.3", 4, ["Resident Involvement", "Resident Engagement", Neighbourhood, Asb] },
    };

    [Fact]
    public async Task It_has_six_commitments_sixteen_objectives_and_thirty_eight_actions()
    {
        var plan = (await ReadWithPeopleAsync()).Plan!;

        Assert.Equal("Draft Action Plan on Anti-Social Behaviour 2025/26", plan.Title);
        Assert.Equal([1, 2, 3, 4, 5, 6], plan.Commitments.Select(commitment => commitment.Number));
        Assert.Equal("Put the person who is harmed first and make it easy to come to us", plan.Commitments[0].Title);
        Assert.Equal(16, plan.Objectives.Count());
        Assert.Equal(38, plan.Objectives.Sum(objective => objective.Actions.Count));
        Assert.All(plan.Objectives, objective => Assert.Equal(RagStatus.NotReported, objective.Status));
    }

    [Theory]
    [MemberData(nameof(Objectives))]
    public async Task Each_objective_has_its_actions_and_its_parties(string reference, int actions, string[] parties)
    {
        var objective = (await ReadWithPeopleAsync()).Objective(reference);

        Assert.Equal("abcdefgh"[..actions], string.Concat(objective.Actions.Select(action => action.Letter)));
        Assert.Equal(parties, objective.Parties);
    }

    [Fact]
    public async Task Rows_that_page_breaks_have_cut_are_joined()
    {
        var reading = await ReadWithPeopleAsync();

        Assert.Equal("Find an online way to report noise at night such as a noise recording app.", reading.Objective("1.3").Actions[1].Text);
        Assert.Equal("Choose the evenings on which we go out on ASB patrols with", reading.Objective("2.2").Actions[1].Text);
        Assert.StartsWith("SNT with a rota", reading.Objective("2.2").Actions[2].Text, StringComparison.Ordinal);
        Assert.EndsWith("Partners pull in one direction Trouble moves off when somebody is there often enough", reading.Objective("2.2").Outcome, StringComparison.Ordinal);
        Assert.Equal("Move fast against anybody who dumps rubbish or damages the estate", reading.Objective("6.2").Actions[2].Text);
    }

    [Fact]
    public async Task Only_what_is_odd_is_reported()
    {
        var reading = await ReadWithPeopleAsync();

        Assert.Equal(
            [
                "status-blank @ line 14, Status",
                "text-cut @ line 23, Action",
                "text-cut @ line 40, Outcome",
                "owner-missing @ line 40, Accountable Officer",
            ],
            reading.Found());
        Assert.All(reading.Diagnostics, item => Assert.Equal(Severity.Warning, item.Severity));
    }

    [Fact]
    public async Task Without_a_people_file_owners_run_together_are_reported_row_by_row()
    {
        var reading = await PlanReader.ReadAsync(Read.SamplePlan, null, TestContext.Current.CancellationToken);

        int[] lines = [14, 15, 16, 19, 22, 23, 28, 29, 33, 34, 39, 43, 44, 47];
        Assert.Equal(
            lines.Select(line => $"line {line}, Accountable Officer"),
            reading.Diagnostics.Where(item => item.Code == "owners-run-together").Select(item => item.Place));
        Assert.Equal([$"{Manager} {Leader}", "Environmental Protection Team"], reading.Objective("1.3").Parties);
        Assert.Equal([Manager], reading.Objective("5.1").Parties);
        Assert.Equal(18, reading.Diagnostics.Count);
    }

    [Fact]
    public async Task Every_party_of_the_sample_has_a_lead()
    {
        var people = await PeopleAsync();
        var plan = (await ReadWithPeopleAsync()).Plan!;

        Assert.All(
            plan.Objectives.SelectMany(objective => objective.Parties),
            name => Assert.Contains(people.Find(name)!.Holdings, holding => holding.Lead));
        Assert.Equal(12, people.Everybody.Count());
    }

    [Fact]
    public async Task The_sample_people_file_has_nothing_odd() =>
        Assert.Empty((await PeopleFile.ReadAsync(Read.SamplePeople, TestContext.Current.CancellationToken)).Diagnostics);

    private static async Task<PlanDirectory> PeopleAsync() =>
        (await PeopleFile.ReadAsync(Read.SamplePeople, TestContext.Current.CancellationToken)).Directory!;

    private static async Task<PlanReading> ReadWithPeopleAsync() =>
        await PlanReader.ReadAsync(Read.SamplePlan, await PeopleAsync(), TestContext.Current.CancellationToken);
}
