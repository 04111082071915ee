using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Tests.Documents;

public sealed class ColumnNameTests
{
    public static TheoryData<string, string[]> Names => new()
    {
        { "Reference", ["Ref", "Ref.", "Action No.", "#", "ID", "Action Ref", "Obj. No", "Item No"] },
        { "Theme", ["Theme", "Priority", "Strategic Priority", "Commitment", "Key theme(s)", "Workstream", "THEME / PRIORITY", "Priority area"] },
        { "Objective", ["Objective(s)", "Aim", "Strategic objective", "What do we want to achieve?", "2. Objective", "Goals"] },
        { "Action", ["Action", "Action Point", "Planned action", "Key\nActions", "Actions (SMART)", "What will we do?", "How will we do this?", "Task", "Activity", "Milestone", "Intervention", "Recommendation", "Recommendation from the Ombudsman"] },
        { "Outcome", ["Outcome", "Output/Outcome", "Success criteria", "KPI/Measure", "How will we measure success?", "What will success look like?", "Intended impact", "Performance indicator", "What difference will it make?", "Expected results"] },
        { "Progress", ["Progress", "Comments/Update", "Progress to date", "Latest position", "Update (March)", "Commentary", "RAG commentary", "Status update", "Notes", "How are we doing?"] },
        { "Owner", ["Lead", "Lead Officer(s)", "Lead Agency/Officer", "Owner(s)", "Delivered by", "By whom?", "Who", "Action owner", "Responsible officer", "Accountable lead", "Who will do it?", "Lead partner", "Responsibility", "Action by"] },
        { "Support", ["Support", "Partners", "Supporting agencies", "Other partners involved", "Partner organisations"] },
        { "Status", ["Status", "RAG", "RAG (R/A/G)", "BRAG rating", "Status/Progress", "Current status", "Progress (RAG)", "Overall RAG", "RAG\nStatus", "R/A/G", "B.R.A.G."] },
        { "Start", ["Start", "Start date", "Commencement date", "From", "From date"] },
        { "Due", ["By when", "Completion date", "Target/Deadline", "Timeline", "Timescale(s)", "Target date", "Time frame", "Date for completion", "When?", "Start/End", "Due", "End date", "Revised date", "Revised target", "Milestone date"] },
        { "Percent", ["%", "% complete", "Percentage complete", "Progress %"] },
        { "", ["Budget", "Resources", "Risk", "Review date", "Date completed", "Action plan", "Version", "Ward", "Date of last update", "Baseline", "", "Lessons", "Previous RAG", "Last RAG rating", "How much?"] },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_have_many_names(string column, string[] names) =>
        Assert.All(names, name => Assert.Equal((name, column), (name, ColumnNames.Find(name)?.Column.ToString() ?? "")));
}
