using AsbPlanBot.Fuzzing.Command;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.Tests;

/// <summary>Some inputs of every kind, the same each time; the program tries as many as there is time for.</summary>
public sealed class ShortRunTests
{
    private const long Inputs = 1_000;

    public static TheoryData<string> Names => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_first_inputs_do_no_harm(string name)
    {
        var kind = Kinds.All.Single(kind => kind.Name == name);

        var figures = await new FuzzRun(kind, new FuzzOptions { Inputs = Inputs }, TextWriter.Null).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", string.Join('\n', figures.Failures));
        Assert.Equal((Inputs, 0), (figures.Inputs, figures.Failed));
    }
}
