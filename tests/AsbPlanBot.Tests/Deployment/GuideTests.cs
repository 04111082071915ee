using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsbPlanBot.CommandLine;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>The guide speaks of parameters, outputs, places and commands that there are.</summary>
public sealed partial class GuideTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_table_has_every_parameter_with_its_default_and_no_other()
    {
        var parameters = (await TemplateAsync())["parameters"]!.AsObject();
        var rows = ParameterRow().Matches(await GuideAsync()).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["default"].Value, StringComparer.Ordinal);

        Assert.Equal(parameters.Select(parameter => parameter.Key).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            parameters.Where(parameter => parameter.Value!.Text("defaultValue") is { Length: > 0 } value && value[0] is not ('[' or '{')),
            parameter => Assert.Equal(parameter.Value!.Text("defaultValue"), rows[parameter.Key].Trim('`')));
    }

    [Fact]
    public async Task The_parameters_file_gives_what_must_be_given_and_nothing_that_there_is_not()
    {
        var parameters = (await TemplateAsync())["parameters"]!.AsObject();
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Deployed.Templates, "azuredeploy.parameters.json"), Cancelled))!;
        var given = file["parameters"]!.AsObject().Select(parameter => parameter.Key).ToList();

        Assert.Empty(given.Except(parameters.Select(parameter => parameter.Key)));
        Assert.Empty(parameters.Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key).Except(given));
    }

    [Fact]
    public async Task What_it_asks_a_deployment_for_is_given_out()
    {
        var outputs = (await TemplateAsync())["outputs"]!.AsObject().Select(output => output.Key).ToList();
        var asked = Output().Matches(await GuideAsync()).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.Equal(outputs.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_links_lead_somewhere()
    {
        var guide = await GuideAsync();
        var headings = Heading().Matches(guide)
            .Select(match => NoLetter().Replace(match.Groups["text"].Value, "").Replace(' ', '-'))
            .ToList();

        Assert.All(Link().Matches(guide).Select(match => match.Groups["to"].Value), link =>
        {
            if (link[0] == '#')
                Assert.Contains(link[1..], headings, StringComparer.OrdinalIgnoreCase);
            else if (!link.StartsWith("http", StringComparison.Ordinal))
                Assert.True(File.Exists(Path.Combine(Deployed.Templates, link.Split('#')[0])), link);
        });
    }

    [Fact]
    public async Task The_commands_that_it_gives_are_commands()
    {
        var commands = ServiceCommand().Matches(await GuideAsync()).Select(match => match.Groups["words"].Value).Distinct().ToList();

        Assert.True(commands.Count >= 5);
        foreach (var command in commands)
        {
            await using var output = new StringWriter();
            await using var error = new StringWriter();

            Assert.Equal(CommandTree.Done, await CommandTree.RunAsync([.. command.Split(' '), "--help"], output, error));
            Assert.Contains($" {command} ", output.ToString(), StringComparison.Ordinal);
        }
    }

    private static Task<string> GuideAsync() => File.ReadAllTextAsync(Path.Combine(Deployed.Templates, "README.md"), Cancelled);

    private static async Task<JsonNode> TemplateAsync() =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Deployed.Templates, "azuredeploy.json"), Cancelled))!;

    [GeneratedRegex(@"^\| `(?<name>[a-zA-Z]+)` \| (?<default>[^|]*?) ?\| ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterRow();

    [GeneratedRegex(@"\$\(show (?<name>[a-zA-Z]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("[^A-Za-z0-9 -]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"AsbPlanBot(\.dll| --) (?<words>[a-z]+ [a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ServiceCommand();
}
