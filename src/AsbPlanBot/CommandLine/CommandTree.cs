using System.CommandLine;
using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;

namespace AsbPlanBot.CommandLine;

/// <summary>The command line for administrators and scripts. Exit codes: 0 done, 1 bad input, 2 wrong usage.</summary>
internal static class CommandTree
{
    public const int Done = 0;
    public const int BadInput = 1;
    public const int WrongUsage = 2;

    /// <summary>Whether the arguments are a command; otherwise the service is to be started with them.</summary>
    public static bool IsCommand(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <param name="settings">Settings that stand above those of the file and the environment.</param>
    /// <param name="errorIsTerminal">Whether a person looks at <paramref name="error"/>, who is shown how far long work is.</param>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        IReadOnlyList<KeyValuePair<string, string?>>? settings = null,
        bool errorIsTerminal = false)
    {
        var result = Build(new(settings ?? [], error), output, error, new(error, errorIsTerminal, TimeProvider.System)).Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var fault in result.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Run AsbPlanBot --help for the commands and their options.");
            return WrongUsage;
        }

        return await result.InvokeAsync(new() { Output = output, Error = error });
    }

    private static RootCommand Build(StoreCommands store, TextWriter output, TextWriter error, ProgressBar progress)
    {
        var file = new Argument<string>("FILE") { Description = "The file to read." };
        var people = new Option<string?>("--people")
        {
            Description = "A people file (CSV); its party names tell run-together owners apart.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON for a program to read." };
        var plan = PlanOption(isRequired: true);
        var privacy = new PrivacyCommands(store, output, error);
        var apply = new Option<bool>("--apply") { Description = "Put it in force; without this nothing is changed." };
        var takeStatuses = new Option<bool>("--take-statuses")
        {
            Description = "Take over the statuses of the file where others were reported here, unless the file is the older.",
        };

        var check = new Command("check", "Read a plan file, print it and everything odd in it. Touches nothing.") { file, people, json };
        check.SetAction((parsed, cancellationToken) => PlanCheckCommand.RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(people), parsed.GetValue(json), output, progress, cancellationToken));

        var import = new Command("import", "Show the difference to the plan in force, then apply it.") { file, plan, takeStatuses, apply };
        import.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PlanImportCommand.RunAsync(
                services,
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(plan)!,
                parsed.GetValue(takeStatuses),
                parsed.GetValue(apply),
                output,
                progress,
                cancellationToken),
            cancellationToken));

        var target = ExportFile();
        var asAt = DayOption("--as-at", "2026-03-01", "A past day, such as 2026-03-01: the plan as it stood at its end, in the plan's own zone.");
        var since = DayOption(
            "--since",
            "2025-12-01",
            "An earlier day, such as 2025-12-01: the Word report tells what changed since its end. Without it: since three months before.");
        var export = new Command(
            "export", "Write the plan as a document, as it stands or as it stood at the end of a day. Word has a report for committee: figures, changes, statuses over time.")
        {
            target, plan, asAt, since,
        };
        export.Validators.Add(result =>
        {
            if (result.GetResult(since) is { Implicit: false } && PlanExport.FormatOf(result.GetValue(target) ?? "") is ExportFormat.Excel or ExportFormat.Csv)
            {
                result.AddError("--since is for Word, whose report tells what changed: end the file in .docx, or leave --since out.");
            }
        });
        export.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PlanExportCommand.RunAsync(
                services,
                parsed.GetRequiredValue(target),
                parsed.GetRequiredValue(plan)!,
                new(PlanExport.FormatOf(parsed.GetRequiredValue(target))!.Value, parsed.GetValue(asAt), parsed.GetValue(since)),
                output,
                error,
                progress,
                cancellationToken),
            cancellationToken));

        var status = new Command("status", "Print the plan's RAG table.") { plan };
        status.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PlanStatusCommand.RunAsync(services, parsed.GetRequiredValue(plan)!, output, error, cancellationToken),
            cancellationToken));

        var importPeople = new Command("import", "Replace the plan's parties and who holds them.") { file, plan };
        importPeople.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PeopleImportCommand.RunAsync(
                services, parsed.GetRequiredValue(file), parsed.GetRequiredValue(plan)!, output, cancellationToken),
            cancellationToken));

        var reach = new Command("reach", "Print whom the bot can write to, and why not to the others.") { plan };
        reach.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PeopleReachCommand.RunAsync(services, parsed.GetRequiredValue(plan)!, output, error, cancellationToken),
            cancellationToken));

        return new RootCommand("AsbPlanBot runs an Anti-Social Behaviour action plan in Microsoft Teams. Without a command it serves.")
        {
            new Command("plan", "Read, import, export, show and remove a plan.") { check, import, export, status, privacy.RemovePlan() },
            new Command("people", "Say who is accountable, see who can be reached, what is held on somebody, and forget them.") { importPeople, reach, privacy.Held(), privacy.Forget() },
            new Command("app", "Put the app into Teams.") { AppPackageCommand.Build(output, error) },
            new StoreCopyCommands(store, output, error).Build(),
        };
    }

    private static Argument<string> ExportFile()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write: .docx, .xlsx or .csv." };
        file.Validators.Add(result =>
        {
            if (PlanExport.FormatOf(result.GetValueOrDefault<string>() ?? "") is null)
            {
                result.AddError("The name of the file says what it becomes: end it in .docx (Word), .xlsx (Excel) or .csv.");
            }
        });
        return file;
    }

    private static Option<DateOnly?> DayOption(string name, string example, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day, such as {example}.");
            return null;
        },
    };

    /// <param name="isRequired">False where a command is for all plans without it.</param>
    public static Option<string?> PlanOption(bool isRequired)
    {
        var plan = new Option<string?>("--plan")
        {
            Description = "The plan's short name: lower case letters, digits and hyphens, such as asb.",
            HelpName = "ID",
            Required = isRequired,
        };
        plan.Validators.Add(result =>
        {
            var id = result.GetValueOrDefault<string>();
            if (id is null or { Length: > 60 or 0 }
                || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
            {
                result.AddError("--plan takes a short name of lower case letters, digits and hyphens, at most 60 of them.");
            }
        });
        return plan;
    }
}
