using System.Text.Json;
using AsbPlanBot.CommandLine;

namespace AsbPlanBot.Tests.Service;

public sealed class CommandLineTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    [Theory]
    [InlineData(true, "plan", "check")]
    [InlineData(true, "paln")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5000")]
    public void What_is_not_a_command_starts_the_service(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, CommandTree.IsCommand(args));

    [Theory]
    [InlineData("paln", "check", "x.txt")]
    [InlineData("plan", "check")]
    [InlineData("plan", "check", "x.txt", "--jsn")]
    [InlineData("plan", "import", "x.txt")]
    [InlineData("plan", "import", "x.txt", "--plan", "My Plan")]
    public async Task Wrong_usage_ends_with_2_and_says_where_to_look(params string[] args)
    {
        var (code, output, error) = await CommandHarness.RunAloneAsync(args);

        Assert.Equal(CommandTree.WrongUsage, code);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_names_every_command()
    {
        var (code, output, _) = await CommandHarness.RunAloneAsync("--help");

        Assert.Equal(CommandTree.Done, code);
        Assert.Contains("plan", output, StringComparison.Ordinal);
        Assert.Contains("people", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_plan_is_printed_as_json_for_a_program()
    {
        var (code, output, _) = await CommandHarness.RunAloneAsync(
            "plan", "check", Path.Combine(Samples, "asb-action-plan.txt"), "--people", Path.Combine(Samples, "people.csv"), "--json");

        Assert.Equal(CommandTree.Done, code);
        using var plan = JsonDocument.Parse(output);
        var objectives = plan.RootElement.GetProperty("commitments").EnumerateArray()
            .SelectMany(commitment => commitment.GetProperty("objectives").EnumerateArray())
            .ToList();
        Assert.Equal(6, plan.RootElement.GetProperty("commitments").GetArrayLength());
        Assert.Equal(16, objectives.Count);
        Assert.Equal(38, objectives.Sum(objective => objective.GetProperty("actions").GetArrayLength()));
        Assert.Equal("5.3", Assert.Single(objectives, o => o.GetProperty("parties").GetArrayLength() == 0).GetProperty("ref").GetString());
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_ends_with_1_and_names_the_fault()
    {
        var (code, output, _) = await CommandHarness.RunAloneAsync("plan", "check", Path.Combine(Samples, "no-such-plan.txt"));

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("no-such-plan.txt", output, StringComparison.Ordinal);
    }
}
