using System.Text.Json;
using AsbPlanBot.Documents;

namespace AsbPlanBot.Tests.Documents;

public sealed class PlanCheckReportTests
{
    private const string Plan =
        "Plan\nObjective\tAction\tLead\tRAG\tStart date\tDue date\n"
        + "Theme 1 – Streets\n1.1 Lights – “all”\ta) Count b) Mend\tSNT Jo\tGreen\t1 April 2025\tQ2 2025/26\n1.2 Bins\t\tSNT\t\t\tOngoing\n";

    [Fact]
    public async Task The_json_is_what_the_design_says_to_the_letter()
    {
        var report = new PlanCheckReport(await Read.PlanAsync(Plan, Read.Parties("SNT")));

        Assert.Equal(
            """
            {"title":"Plan","commitments":[{"number":1,"title":"Streets","objectives":[
            {"ref":"1.1","title":"Lights – “all”","outcome":null,"progress":null,"parties":["SNT","Jo"],"status":"Green","start":"2025-04-01","due":"2025-09-30","dueText":"Q2 2025/26","percent":null,
            "actions":[{"ref":"1.1a","text":"Count","complete":false},{"ref":"1.1b","text":"Mend","complete":false}]},
            {"ref":"1.2","title":"Bins","outcome":null,"progress":null,"parties":["SNT"],"status":"NotReported","start":null,"due":null,"dueText":"Ongoing","percent":null,"actions":[]}]}],
            "diagnostics":[
            {"severity":"warning","code":"owner-unknown","place":"line 4, Lead","message":"“Jo” (1.1) is not in the people file and was kept as one party."},
            {"severity":"warning","code":"status-blank","place":"line 5, RAG","message":"The status of 1.2 is blank. It counts as not reported."},
            {"severity":"warning","code":"date-open","place":"line 5, Due date","message":"“Ongoing” is no date. 1.2 has none."}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Compact(Json(report)));
        Assert.False(report.HasErrors);
    }

    [Fact]
    public async Task Faults_of_both_files_stand_in_one_list()
    {
        var people = await Read.PeopleAsync("party,kind,name,aadObjectId,upn,lead,from,to\nA,squad,,,,,,\n");
        var missing = await PeopleFile.ReadAsync("/none/staff.csv", TestContext.Current.CancellationToken);
        var plan = await Read.PlanAsync("no table");

        var report = new PlanCheckReport(plan, people, "people.csv");

        Assert.True(report.HasErrors);
        Assert.Equal(["people.csv line 2, kind", "file"], report.Diagnostics.Select(item => item.Place));
        Assert.Equal("staff.csv", new PlanCheckReport(plan, missing, "staff.csv").Diagnostics[0].Place);
        var json = JsonDocument.Parse(Json(report)).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("title").ValueKind);
        Assert.Equal(0, json.GetProperty("commitments").GetArrayLength());
        Assert.Equal("error", json.GetProperty("diagnostics")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task The_text_shows_the_plan_then_what_is_odd_then_the_counts()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new PlanCheckReport(await Read.PlanAsync(Plan, Read.Parties("SNT"))).WriteText(writer);

        Assert.Equal(
            """
            Plan

            1. Streets
               1.1  Lights – “all”
                    SNT, Jo; 2 actions; Green; due Q2 2025/26
               1.2  Bins
                    SNT; no actions; due Ongoing

            warning: line 4, Lead: “Jo” (1.1) is not in the people file and was kept as one party. [owner-unknown]
            warning: line 5, RAG: The status of 1.2 is blank. It counts as not reported. [status-blank]
            warning: line 5, Due date: “Ongoing” is no date. 1.2 has none. [date-open]

            1 commitment, 2 objectives, 2 lettered actions; no errors, 3 warnings.

            """,
            writer.ToString());
    }

    [Fact]
    public async Task A_file_that_was_not_read_gets_its_faults_and_a_count()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new PlanCheckReport(await Read.PlanAsync(" ")).WriteText(writer);

        Assert.Equal("error: file: The file is empty. [file-empty]\n\nNot read: 1 error, no warnings.\n", writer.ToString());
    }

    private static string Json(PlanCheckReport report)
    {
        using var writer = new StringWriter();
        report.WriteJson(writer);
        return writer.ToString();
    }

    private static string Compact(string json) =>
        string.Concat(json.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal);
}
