namespace AsbPlanBot.EndToEndTests;

/// <summary>Many people and an import on the same objectives, on three processes of the service: the simulation, cut short.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task A_crowd_on_three_instances_loses_no_reply_doubles_none_and_sees_no_import_in_part()
    {
        await using var crowd = BuiltProgram.Start("AsbPlanBot.Simulation", ["--crowd", "12", "--rounds", "3"], folder: "tests");

        var code = await crowd.ExitAsync(TestContext.Current.CancellationToken);

        Assert.True(code == 0, crowd.LastLines);
    }
}
