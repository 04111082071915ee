using AsbPlanBot.Core.People;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.People;

namespace AsbPlanBot.Documents;

/// <summary>What was read from a people file.</summary>
/// <param name="Directory">Null if there are errors.</param>
/// <param name="Diagnostics">Everything odd, in the file's order.</param>
public sealed record PeopleReading(PlanDirectory? Directory, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Reads people files: CSV with the header <c>party,kind,name,aadObjectId,upn,lead,from,to</c>, a row per holder;
/// a party without a holder has the rest empty. Bad input gives diagnostics, never exceptions.
/// </summary>
public static class PeopleFile
{
    private const int LongestHeader = 1_000;

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static async Task<PeopleReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var faults = new DiagnosticBag();
        return Read(await FileContent.ReadAsync(path, WantedFile.People, faults, work: default, cancellationToken), faults);
    }

    /// <summary>Reads a stream to its end, or to the most that is read of a file.</summary>
    public static async Task<PeopleReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var faults = new DiagnosticBag();
        return Read(await FileContent.ReadAsync(stream, WantedFile.People, faults, cancellationToken), faults);
    }

    /// <summary>Whether a document means to be a people file: its first line has several of the columns of one.</summary>
    /// <param name="content">As many of its first bytes as there are.</param>
    public static bool Is(ReadOnlySpan<byte> content) => PeopleCsv.IsHeader(System.Text.Encoding.UTF8.GetString(content[..Math.Min(content.Length, LongestHeader)]));

    private static PeopleReading Read(FileContent? file, DiagnosticBag faults)
    {
        var text = file is null ? null : TextFile.Decode(file.Bytes, WantedFile.People, faults);
        var directory = text is null ? null : DirectoryBuilder.Build(PeopleCsv.Read(text, faults), faults);
        return new PeopleReading(faults.HasErrors ? null : directory, faults.InOrder());
    }
}
