using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>
/// The templates compile without a remark, and azuredeploy.json is what they compile to.
/// ASBPLANBOT_WRITE_TEMPLATE=1 writes it anew.
/// </summary>
public sealed class TemplateTests : IDisposable
{
    private const string Lever = "ASBPLANBOT_WRITE_TEMPLATE";

    private readonly Deployed _templates = Deployed.Copy();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Deployed.Templates, "*.bicep*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".bicep" or ".bicepparam")
            .Select(file => Path.GetRelativePath(Deployed.Templates, file)),
    ];

    public void Dispose() => _templates.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_compiler_finds_nothing_to_remark(string file)
    {
        BicepCompiler.Require();

        Assert.Empty(await BicepCompiler.LintAsync(_templates.FileOf(file)));
    }

    [Fact]
    public async Task What_is_odd_would_be_found()
    {
        BicepCompiler.Require();
        var file = _templates.FileOf("odd.bicep");
        await File.WriteAllTextAsync(file, "param unused string\nresource one 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {\n  name: 'one'\n  location: 'uksouth'\n}\n", Cancelled);

        var found = await BicepCompiler.LintAsync(file);

        Assert.Contains(found, line => line.Contains("no-unused-params", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("no-hardcoded-location", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_rule_is_off()
    {
        var config = JsonNode.Parse(
            await File.ReadAllTextAsync(_templates.FileOf("bicepconfig.json"), Cancelled),
            documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

        var rules = config["analyzers"]!["core"]!["rules"]!.AsObject();

        Assert.True(rules.Count > 40);
        Assert.All(rules, rule => Assert.Equal("error", rule.Value!["level"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_committed_template_is_what_the_Bicep_compiles_to()
    {
        BicepCompiler.Require();
        var committed = Path.Combine(Deployed.Templates, "azuredeploy.json");
        var compiled = await BicepCompiler.BuildAsync(_templates.FileOf("main.bicep"));
        if (Environment.GetEnvironmentVariable(Lever) == "1")
            await File.WriteAllTextAsync(committed, compiled, Cancelled);

        Assert.Equal(await File.ReadAllTextAsync(committed, Cancelled), compiled, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_lever_that_writes_the_template_is_off() => Assert.False(
        Environment.GetEnvironmentVariable(Lever) == "1" && Environment.GetEnvironmentVariable("CI") is not null,
        $"{Lever} must not be set where tests decide.");

    [Fact]
    public async Task No_secret_is_asked_for_looked_up_or_given_out()
    {
        var template = await File.ReadAllTextAsync(Path.Combine(Deployed.Templates, "azuredeploy.json"), Cancelled);

        Assert.All(
            (string[])["listKeys", "listAccountSas", "listSecrets", "listCredentials", "AccountKey", "SharedAccess", "securestring", "secureObject", "getSecret"],
            word => Assert.DoesNotContain(word, template, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch("\\[[^\"]*\\blist[A-Z]", template);
    }

    [Fact]
    public async Task Whoever_deploys_is_told_what_each_parameter_is_and_must_give_one_only()
    {
        var template = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Deployed.Templates, "azuredeploy.json"), Cancelled))!;
        var parameters = template["parameters"]!.AsObject();

        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.Value!.Text("metadata.description")));
        Assert.Equal(["alertEmail"], parameters.Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key));
        Assert.All(
            parameters.Where(parameter => parameter.Value!.Text("type") == "string" && parameter.Key != "location"),
            parameter => Assert.True(parameter.Value!["allowedValues"] is not null || parameter.Value["maxLength"] is not null, parameter.Key));
    }
}
