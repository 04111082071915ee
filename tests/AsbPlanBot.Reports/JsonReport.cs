using System.Text.Json;

namespace AsbPlanBot.Reports;

/// <summary>The report for a program: <see cref="Report"/> as JSON, each row's values in the order of the columns.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>Makes the file, so that one that cannot be written is heard of before anything is measured.</summary>
    public static void Prepare(FileInfo file)
    {
        file.Directory?.Create();
        using var opened = file.Open(FileMode.OpenOrCreate);
    }

    public static async Task WriteAsync(Report report, FileInfo file, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report, Indented) + "\n", cancellationToken);

    /// <exception cref="JsonException">The file is not a report.</exception>
    public static async Task<Report> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<Report>(await File.ReadAllTextAsync(file.FullName, cancellationToken), Indented)
        ?? throw new JsonException($"{file.Name} is empty.");
}
