using System.Text;
using AsbPlanBot.Core.People;
using AsbPlanBot.Documents;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Whatever the file says, reading it gives a plan or errors, and never throws.</summary>
public sealed class PlanReaderProperties
{
    private static readonly PlanDirectory People = Read.Parties("ASB Team", "ASB Team Leader", "SNT", "and", "1.1");

    // Pieces that mean something to the reader, in any order, come closer to its edges than letters at random.
    private static readonly string[] Pieces =
    [
        "\t", "\n", "\t\t", "\r", " ", Read.Header + "\n", "Ref\tAction\tBy when\tOwner\n", "1.1 Title", "1.1", "A1 Lights", "7",
        "24 hours", "Commitment One - Safe", "Theme 2", "(continued)", "a)", "b) Do", "(c) x", "1. Go", "ii)", "z)", "and", "with",
        "ASB Team Leader ASB Team", "SNT", ",", ";", "/", "&", "<p>", "<div", "&#27;", "&amp;", "Red –", "Amber", "Ongoing",
        "31/03/24", "Q2 2023/24", "60%", "Page 3", "“", "\u200b", "\ud83d\ude00", "\u0007", "\v", "\uFEFF", "é",
    ];

    public static Arbitrary<string> Documents() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 500, Arbitrary = [typeof(PlanReaderProperties)])]
    public Task Any_pieces_of_a_plan(string document) => AssertReadAsync(Encoding.UTF8.GetBytes(document));

    [Property(MaxTest = 300, Arbitrary = [typeof(PlanReaderProperties)])]
    public Task Any_pieces_below_a_header(string document) =>
        AssertReadAsync(Encoding.UTF8.GetBytes($"Plan\n{Read.Header}\tDue\t%\n{document}"));

    [Property(MaxTest = 300)]
    public Task Any_bytes(byte[] bytes) => AssertReadAsync(bytes);

    [Property(MaxTest = 300)]
    public Task Any_text_below_a_header(NonNull<string> text) =>
        AssertReadAsync(Encoding.UTF8.GetBytes($"{Read.Header}\n1.1 T\t{text.Get}"));

    private static async Task AssertReadAsync(byte[] bytes)
    {
        foreach (var people in new[] { null, People })
        {
            var reading = await PlanReader.ReadAsync(new MemoryStream(bytes), people, CancellationToken.None);

            Assert.Equal(reading.Plan is null, reading.Diagnostics.Any(item => item.Severity == Severity.Error));
            Assert.Equal(
                reading.Plan?.Objectives.Count() ?? 0,
                reading.Plan?.Objectives.Select(objective => objective.Ref).Distinct(StringComparer.OrdinalIgnoreCase).Count() ?? 0);
            Assert.All(reading.Plan?.Objectives ?? [], objective => Assert.NotEmpty(objective.Title));
            await new StringWriter().WriteAsync(Report(reading));
        }

        var parties = await PeopleFile.ReadAsync(new MemoryStream(bytes), CancellationToken.None);
        Assert.Equal(parties.Directory is null, parties.Diagnostics.Any(item => item.Severity == Severity.Error));
    }

    private static string Report(PlanReading reading)
    {
        using var writer = new StringWriter();
        new PlanCheckReport(reading).WriteJson(writer);
        new PlanCheckReport(reading).WriteText(writer);
        return writer.ToString();
    }
}
