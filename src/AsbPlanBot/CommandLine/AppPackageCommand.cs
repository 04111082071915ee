using System.CommandLine;
using System.Text.RegularExpressions;
using AsbPlanBot.AppPackage;

namespace AsbPlanBot.CommandLine;

/// <summary><c>app package FILE --app-id GUID --host NAME</c> and what can be said besides.</summary>
internal static partial class AppPackageCommand
{
    public static Command Build(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write: .zip." };
        file.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) is not true)
            {
                result.AddError("Teams takes a zip file: end the name of the file in .zip.");
            }
        });
        var appId = new Option<Guid>("--app-id")
        {
            Description = "The bot's app id (MicrosoftAppId): the client id of its identity. It becomes the Teams app's id too.",
            HelpName = "GUID",
            Required = true,
            CustomParser = result =>
            {
                if (Guid.TryParseExact(result.Tokens[0].Value, "D", out var id) && id != Guid.Empty)
                {
                    return id;
                }

                result.AddError("--app-id takes the bot's app id, such as 1b4e28ba-2fa1-4d2b-883f-0016d3cca427.");
                return default;
            },
        };
        var host = Text("--host", "NAME", "Where the service answers, such as asbplanbot.azurewebsites.net.", FaultOfHost);
        host.Required = true;
        var version = Text("--version", "N.N.N", "The package's version. Teams takes an update only if it has changed. Without it: the program's own.", FaultOfVersion);
        var name = Text("--name", "TEXT", "What the app is called in Teams, such as \"AsbPlanBot test\".", TextUpTo(AppDetails.LongestName));
        var developer = Text("--developer", "TEXT", "Who is shown to have made the app, such as your organisation.", TextUpTo(AppDetails.LongestDeveloper));
        var website = Address("--website", "Your page about the app. Without it: the service's own, /about.");
        var privacy = Address("--privacy", "Your privacy notice. Without it: the service's own page.");
        var terms = Address("--terms", "Your terms of use. Without them: the service's own page.");

        var command = new Command("package", "Write the zip file that Teams takes as the app.") { file, appId, host, version, name, developer, website, privacy, terms };
        command.SetAction((parsed, _) =>
        {
            var own = new AppDetails(parsed.GetRequiredValue(appId), parsed.GetRequiredValue(host)!);
            var details = own with
            {
                Version = parsed.GetValue(version) ?? own.Version,
                Name = parsed.GetValue(name) ?? own.Name,
                Developer = parsed.GetValue(developer) ?? own.Developer,
                Website = AddressOr(parsed.GetValue(website), own.Website),
                Privacy = AddressOr(parsed.GetValue(privacy), own.Privacy),
                Terms = AddressOr(parsed.GetValue(terms), own.Terms),
            };
            return RunAsync(parsed.GetRequiredValue(file), details, output, error);
        });
        return command;
    }

    private static async Task<int> RunAsync(string file, AppDetails details, TextWriter output, TextWriter error)
    {
        var isWritten = await WholeFile.WriteAsync(
            file,
            stream =>
            {
                TeamsPackage.Write(details, stream);
                return Task.CompletedTask;
            },
            error);
        if (!isWritten)
        {
            return CommandTree.BadInput;
        }

        await output.WriteLineAsync($"{details.Name} {details.Version} for the bot {details.AppId} at {details.Host} is in {file}.");
        await output.WriteLineAsync("Give it to Teams: in the Teams admin centre, Teams apps, Manage apps, Upload new app.");
        return CommandTree.Done;
    }

    private static Uri AddressOr(string? address, Uri own) => address is null ? own : new Uri(address);

    private static string? FaultOfHost(string host) =>
        host.Contains("//", StringComparison.Ordinal)
            ? $"takes the name of the host alone: leave out {host[..(host.IndexOf("//", StringComparison.Ordinal) + 2)]}."
            : HostName.IsMatch(host) && Uri.CheckHostName(host) == UriHostNameType.Dns
                ? null
                : "takes the name of a host, such as asbplanbot.azurewebsites.net: no port, no path, no number.";

    private static string? FaultOfVersion(string version) =>
        Numbers.IsMatch(version) ? null : "takes three numbers, such as 1.4.0: Teams takes nothing else.";

    private static string? FaultOfAddress(string address) =>
        address.Length <= AppDetails.LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? null
            : "takes an address that begins with https://.";

    private static Func<string, string?> TextUpTo(int longest) => text =>
        string.IsNullOrWhiteSpace(text) || text.Length > longest || text.Any(char.IsControl)
            ? $"takes 1 to {longest} characters on one line: Teams shows no more."
            : null;

    private static Option<string?> Address(string name, string description) => Text(name, "URL", description, FaultOfAddress);

    private static Option<string?> Text(string name, string helpName, string description, Func<string, string?> faultOf)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (faultOf(result.GetValueOrDefault<string>() ?? "") is { } fault)
            {
                result.AddError($"{name} {fault}");
            }
        });
        return option;
    }

    // At least two labels, the last of them no number.
    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HostName { get; }

    [GeneratedRegex(@"^(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers { get; }
}
