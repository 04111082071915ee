using AsbPlanBot.AppPackage;
using AsbPlanBot.CommandLine;
using AsbPlanBot.Tests.Service;

namespace AsbPlanBot.Tests.AppPackage;

/// <summary><c>app package</c>, run as an administrator does.</summary>
public sealed class AppPackageCommandTests : IDisposable
{
    private const string App = "1b4e28ba-2fa1-4d2b-883f-0016d3cca427";
    private const string Host = "asbplanbot.example.gov.uk";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-");

    private string Zip => Path.Combine(_folder.FullName, "asbplanbot.zip");

    [Fact]
    public async Task It_writes_a_zip_of_three_files_and_says_what_is_in_it()
    {
        var (code, output, error) = await RunAsync(Zip, "--app-id", App.ToUpperInvariant(), "--host", Host, "--version", "1.4.0");

        Assert.Equal((CommandTree.Done, ""), (code, error));
        Assert.Contains($"AsbPlanBot 1.4.0 for the bot {App} at {Host}", output, StringComparison.Ordinal);
        var package = BuiltPackage.Of(Zip);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], package.Names);
        Assert.Equal(BuiltPackage.Of(BuiltPackage.Details with { Version = "1.4.0" }).Bytes, package.Bytes);
        Assert.Equal([Path.GetFileName(Zip)], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Everything_that_is_said_is_in_the_package()
    {
        var (code, _, _) = await RunAsync(
            Zip, "--app-id", App, "--host", Host, "--name", "AsbPlanBot test", "--developer", "Borsetshire Council",
            "--website", "https://example.gov.uk/plan", "--privacy", "https://example.gov.uk/privacy", "--terms", "https://example.gov.uk/terms");

        var expected = new AppDetails(new Guid(App), Host)
        {
            Name = "AsbPlanBot test",
            Developer = "Borsetshire Council",
            Website = new Uri("https://example.gov.uk/plan"),
            Privacy = new Uri("https://example.gov.uk/privacy"),
            Terms = new Uri("https://example.gov.uk/terms"),
        };
        Assert.Equal(CommandTree.Done, code);
        Assert.Equal(BuiltPackage.Of(expected).ManifestText, BuiltPackage.Of(Zip).ManifestText);
    }

    [Theory]
    [InlineData("--app-id", "asbplanbot", "--app-id takes the bot's app id")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--app-id takes the bot's app id")]
    [InlineData("--app-id", "{1b4e28ba-2fa1-4d2b-883f-0016d3cca427}", "--app-id takes the bot's app id")]
    [InlineData("--host", "https://asbplanbot.example.gov.uk", "leave out https://")]
    [InlineData("--host", "asbplanbot.example.gov.uk/api/messages", "no path")]
    [InlineData("--host", "asbplanbot.example.gov.uk:443", "no port")]
    [InlineData("--host", "*.example.gov.uk", "takes the name of a host")]
    [InlineData("--host", "localhost", "takes the name of a host")]
    [InlineData("--host", "10.0.0.1", "no number")]
    [InlineData("--host", "asbplanbot..uk", "takes the name of a host")]
    [InlineData("--host", "", "takes the name of a host")]
    [InlineData("--version", "1.4", "three numbers")]
    [InlineData("--version", "1.4.0-preview", "three numbers")]
    [InlineData("--version", "1.4.0\n", "three numbers")]
    [InlineData("--version", "01.4.0", "three numbers")]
    [InlineData("--name", "A name of thirty-one characters", "1 to 30 characters")]
    [InlineData("--name", " ", "1 to 30 characters")]
    [InlineData("--developer", "An organisation of thirty-three c", "1 to 32 characters")]
    [InlineData("--privacy", "http://example.gov.uk/privacy", "--privacy takes an address that begins with https://")]
    [InlineData("--terms", "example.gov.uk/terms", "--terms takes an address that begins with https://")]
    [InlineData("--website", "https://", "--website takes an address that begins with https://")]
    public async Task What_Teams_would_refuse_is_wrong_usage_and_says_what_is_wanted(string option, string value, string wanted)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["--app-id"] = App, ["--host"] = Host, [option] = value };
        var (code, output, error) = await RunAsync([Zip, .. said.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal((CommandTree.WrongUsage, ""), (code, output));
        Assert.Contains(wanted, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Theory]
    [InlineData("--app-id")]
    [InlineData("--host")]
    public async Task Without_app_id_or_host_it_says_which_is_missing(string given)
    {
        var (code, _, error) = await RunAsync(Zip, given, given == "--host" ? Host : App);

        Assert.Equal(CommandTree.WrongUsage, code);
        Assert.Contains(given == "--host" ? "--app-id" : "--host", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_Teams_would_not_take_by_its_name_is_wrong_usage()
    {
        var (code, _, error) = await RunAsync(Zip + ".json", "--app-id", App, "--host", Host);

        Assert.Equal(CommandTree.WrongUsage, code);
        Assert.Contains("end the name of the file in .zip", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_bad_input()
    {
        var (code, _, error) = await RunAsync(Path.Combine(_folder.FullName, "nowhere", "asbplanbot.zip"), "--app-id", App, "--host", Host);

        Assert.Equal(CommandTree.BadInput, code);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) =>
        CommandHarness.RunAloneAsync(["app", "package", .. args]);
}
