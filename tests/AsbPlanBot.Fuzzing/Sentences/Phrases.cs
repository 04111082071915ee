namespace AsbPlanBot.Fuzzing.Sentences;

/// <summary>The sentences of the tests' tables: what is asked, said, wanted and refused.</summary>
internal static class Phrases
{
    private static readonly string[] Tables = ["questions", "replies", "requests", "refused"];

    public static IReadOnlyList<string> All { get; } = [.. Tables.SelectMany(Read)];

    private static IEnumerable<string> Read(string table)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"Phrases/{table}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => ")[0].Replace("\\n", "\n", StringComparison.Ordinal))];
    }
}
