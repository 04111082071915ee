using AsbPlanBot.AppPackage;
using AsbPlanBot.LocalTeams.Launching;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace AsbPlanBot.Tests.AppPackage;

/// <summary>The manifest that is in a package, held against Microsoft's own schema and what Teams is known to refuse besides.</summary>
public sealed class ManifestTests
{
    private static readonly AppDetails Longest = BuiltPackage.Details with
    {
        Version = "999999999.999999999.999999999",
        Name = new string('N', AppDetails.LongestName),
        Developer = new string('D', AppDetails.LongestDeveloper),
        Privacy = new Uri("https://example.gov.uk/" + new string('p', AppDetails.LongestAddress - "https://example.gov.uk/".Length)),
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Microsofts_schema_has_nothing_to_say_against_it(bool longest)
    {
        var manifest = BuiltPackage.Of(longest ? Longest : BuiltPackage.Details).Manifest;
        var schema = await SchemaAsync((string)manifest["manifestVersion"]!);

        Assert.Empty(schema.Validate(manifest));
        Assert.EndsWith($"/v{manifest["manifestVersion"]}/MicrosoftTeams.schema.json", (string)manifest["$schema"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "not-a-guid")]
    [InlineData("bots[0].botId", "{{appId}}")]
    [InlineData("developer.privacyUrl", "example.gov.uk")]
    [InlineData("developer.name", "An organisation of thirty-three c")]
    [InlineData("name.short", "A name of thirty-one characters")]
    [InlineData("accentColor", "blue")]
    [InlineData("bots[0].scopes[0]", "private")]
    [InlineData("bots[0].commandLists[0].commands[0].title", "a command of thirty-three letters")]
    [InlineData("icons.colour", "color.png")]
    public async Task The_schema_does_complain_of_a_manifest_that_is_wrong(string path, string value)
    {
        var manifest = BuiltPackage.Of(BuiltPackage.Details).Manifest;
        if (manifest.SelectToken(path) is { } there)
            there.Replace(value);
        else
            manifest["icons"]!["colour"] = value;

        Assert.NotEmpty((await SchemaAsync("1.19")).Validate(manifest));
    }

    [Fact]
    public async Task The_schema_does_complain_of_one_command_more_than_a_list_may_have()
    {
        var manifest = BuiltPackage.Of(BuiltPackage.Details).Manifest;
        var commands = (JArray)manifest.SelectToken("bots[0].commandLists[0].commands")!;
        commands.Add(commands[0].DeepClone());

        Assert.NotEmpty((await SchemaAsync("1.19")).Validate(manifest));
    }

    [Fact]
    public void It_asks_for_nothing_that_the_bot_does_not_use()
    {
        var manifest = BuiltPackage.Of(BuiltPackage.Details).Manifest;

        // Members and channels are read as a bot of the team may, not through Graph: that needs no consent of its own.
        Assert.Null(manifest["authorization"]);
        Assert.Null(manifest["webApplicationInfo"]);
        Assert.Null(manifest["devicePermissions"]);
        Assert.Null(manifest["staticTabs"]);
        Assert.Equal(["asbplanbot.example.gov.uk"], manifest["validDomains"]!.Values<string>());
        Assert.True((bool)manifest["bots"]![0]!["supportsFiles"]!);
    }

    [Fact]
    public void Everything_that_differs_between_organisations_is_filled_in()
    {
        var package = BuiltPackage.Of(BuiltPackage.Details with
        {
            Version = "1.4.0",
            Name = "Plan \"test\" <b>",
            Developer = "Borsetshire Council's IT",
            Website = new Uri("https://example.gov.uk/plan"),
        });
        var manifest = package.Manifest;

        Assert.DoesNotContain("{{", package.ManifestText, StringComparison.Ordinal);
        Assert.Equal("1b4e28ba-2fa1-4d2b-883f-0016d3cca427", (string)manifest["id"]!);
        Assert.Equal((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!);
        Assert.Equal("1.4.0", (string)manifest["version"]!);
        Assert.Equal("Plan \"test\" <b>", (string)manifest["name"]!["short"]!);
        Assert.Equal("Borsetshire Council's IT", (string)manifest["developer"]!["name"]!);
        Assert.Equal("https://example.gov.uk/plan", (string)manifest["developer"]!["websiteUrl"]!);
        Assert.Equal("https://asbplanbot.example.gov.uk/about#privacy", (string)manifest["developer"]!["privacyUrl"]!);
        Assert.Equal("https://asbplanbot.example.gov.uk/about#terms", (string)manifest["developer"]!["termsOfUseUrl"]!);
    }

    [Fact]
    public void A_placeholder_that_nobody_fills_in_is_a_fault_and_not_a_text() =>
        Assert.Throws<KeyNotFoundException>(() => ManifestTemplate.Fill("""{ "id": "{{aapId}}" }""", BuiltPackage.Details));

    [Fact]
    public void Without_a_version_it_has_the_programs() =>
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)BuiltPackage.Of(BuiltPackage.Details).Manifest["version"]!);

    private static async Task<JsonSchema> SchemaAsync(string version)
    {
        var modules = await NpmPackages.EnsureAsync(Path.Combine(Repository.Root!, "tests", "AsbPlanBot.Tests", "npm"), Cancelled);
        var file = Path.Combine(modules, "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v" + version, "MicrosoftTeams.schema.json");
        return await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(file, Cancelled), Cancelled);
    }
}
