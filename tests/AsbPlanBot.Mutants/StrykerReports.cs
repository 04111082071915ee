using System.Text.Json;

namespace AsbPlanBot.Mutants;

/// <summary>Reads the reports that Stryker writes, in the schema of mutation-testing-elements.</summary>
internal static class StrykerReports
{
    private const string Core = "AsbPlanBot.Core/";

    public static async Task<IReadOnlyList<Mutant>> ReadAsync(IEnumerable<FileInfo> reports, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, IReadOnlyList<Mutant>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            await using var stream = report.OpenRead();
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
            foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
            {
                var path = file.Name.Replace('\\', '/');
                var name = path[(path.LastIndexOf(Core, StringComparison.Ordinal) + Core.Length)..];
                // A file that was left out of a run is in its report too, with every mutant ignored.
                if (Tried(name, file.Value) is { Count: > 0 } mutants)
                    files[name] = mutants;
            }
        }

        return [.. files.Values.SelectMany(mutants => mutants)];
    }

    private static List<Mutant> Tried(string file, JsonElement content)
    {
        var source = content.GetProperty("source").GetString()!.Split('\n');
        return [.. content.GetProperty("mutants").EnumerateArray()
            .Select(mutant => Enum.TryParse<Fate>(mutant.GetProperty("status").GetString(), out var fate) ? Read(file, source, mutant, fate) : null)
            .OfType<Mutant>()
            .OrderBy(mutant => mutant.Row)];
    }

    private static Mutant Read(string file, string[] source, JsonElement mutant, Fate fate)
    {
        var (start, end) = (PlaceOf(mutant, "start"), PlaceOf(mutant, "end"));
        var rows = source[(start.Row - 1)..end.Row];
        rows[^1] = rows[^1][..(end.Column - 1)];
        rows[0] = rows[0][(start.Column - 1)..];
        return new Mutant(
            file,
            start.Row,
            mutant.GetProperty("mutatorName").GetString()!,
            string.Join('\n', rows),
            mutant.GetProperty("replacement").GetString()!,
            fate,
            mutant.GetProperty("static").GetBoolean());
    }

    private static (int Row, int Column) PlaceOf(JsonElement mutant, string end)
    {
        var place = mutant.GetProperty("location").GetProperty(end);
        return (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());
    }
}
