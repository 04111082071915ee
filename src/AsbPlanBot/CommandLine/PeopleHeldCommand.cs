using System.Text.Encodings.Web;
using System.Text.Json;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Privacy;

namespace AsbPlanBot.CommandLine;

/// <summary><c>people held --person ID|UPN [--plan ID] [--name NAME] [--json]</c></summary>
internal static class PeopleHeldCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> RunAsync(
        IServiceProvider services, PersonChoice choice, bool json, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var known = await KnownPlans.LoadAsync(services, cancellationToken);
        if (await KnownPlans.FindAsync(services, known, choice, error, cancellationToken) is not { } who)
        {
            return CommandTree.BadInput;
        }

        var rows = await services.GetRequiredService<IPersonalData>().FindAsync(choice.PlanId, new PersonWords(who), cancellationToken).ToListAsync(cancellationToken);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new { Person = who, Rows = rows }, Json));
            return CommandTree.Done;
        }

        await output.WriteLineAsync($"Held on {KnownPlans.Describe(who)}:");
        await WriteAsync(output, [.. rows.Where(row => row.IsCertain)]);
        if (rows.Exists(row => !row.IsCertain))
        {
            await output.WriteLineAsync("A part of the name stands in these too; somebody else may be meant:");
            await WriteAsync(output, [.. rows.Where(row => !row.IsCertain)]);
        }

        await output.WriteLineAsync($"In all {Words.Count(rows.Count, "row", "rows")}. Times with a Z, and cycles, are UTC. What was sent is in Teams as well.");
        return CommandTree.Done;
    }

    private static async Task WriteAsync(TextWriter output, IReadOnlyList<HeldRow> rows)
    {
        foreach (var row in rows)
        {
            var place = row.PlanId is null ? "" : $" of plan {row.PlanId}";
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{row.Table}: {RowWords.Of(row.Kind)}{place} {row.Row}".TrimEnd());
            foreach (var (property, text) in row.Values)
            {
                await output.WriteLineAsync($"    {property}: {text.ReplaceLineEndings("\n        ")}");
            }
        }

        await output.WriteLineAsync();
    }
}
