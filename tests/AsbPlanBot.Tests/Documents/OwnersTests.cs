using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Tests.Documents;

public sealed class OwnersTests
{
    private static readonly KnownParties Known = new(Read.Parties(
        "ASB Team", "ASB Team Leader", "Neighbourhood and Enforcement Manager", "Enforcement Manager", "Resident Engagement",
        "SNT", "Environmental Protection Team", "Environmental Team", "Housing, Planning and Parks", "Residents' Forum"));

    [Theory]
    [InlineData("ASB Team Leader ASB Team", "ASB Team Leader|ASB Team")]
    [InlineData("ASB Team ASB Team Leader", "ASB Team|ASB Team Leader")]
    [InlineData("asb  TEAM\nleader SNT", "ASB Team Leader|SNT")]
    [InlineData("Neighbourhood and Enforcement Manager ASB Team", "Neighbourhood and Enforcement Manager|ASB Team")]
    [InlineData("ASB Team and SNT", "ASB Team|SNT")]
    [InlineData("ASB Team & SNT", "ASB Team|SNT")]
    [InlineData("ASB Team; SNT, ASB Team Leader/Environmental Team", "ASB Team|SNT|ASB Team Leader|Environmental Team")]
    [InlineData("Housing, Planning and Parks SNT", "Housing, Planning and Parks|SNT")]
    [InlineData("Residents’ Forum.", "Residents' Forum")]
    [InlineData("Environmental\nProtection Team", "Environmental Protection Team")]
    [InlineData("SNT SNT", "SNT")]
    public void Known_names_tell_owners_apart(string cell, string owners) => AssertOwners(cell, owners, Known);

    [Theory]
    [InlineData("SNT Jo Bloggs ASB Team", "SNT|?Jo Bloggs|ASB Team")]
    [InlineData("SNTs", "?SNTs")]
    [InlineData("Head of ASB Teamwork", "?Head of ASB Teamwork")]
    [InlineData("Property and Enforcement Manager", "?Property and Enforcement Manager")]
    [InlineData("Resident Engagement and Communities", "?Resident Engagement and Communities")]
    [InlineData("Jo Bloggs; Al Green\nSNT", "?Jo Bloggs|?Al Green|SNT")]
    public void What_is_unknown_is_kept_and_marked(string cell, string owners) => AssertOwners(cell, owners, Known);

    [Theory]
    [InlineData("Housing Team", "?Housing Team")]
    [InlineData("Neighbourhood and Enforcement Manager", "?Neighbourhood and Enforcement Manager")]
    [InlineData("Housing Team; SNT\nPolice / Wardens", "?Housing Team|?SNT|?Police|?Wardens")]
    [InlineData("Environmental Protection\nTeam", "?Environmental Protection Team")]
    [InlineData("Housing Team\nTeam Leader", "?Housing Team|?Team Leader")]
    [InlineData("Housing Team and Police", "?Housing Team|?Police")]
    [InlineData("Youth Service & Schools", "?Youth Service|?Schools")]
    [InlineData("Police and Crime Commissioner", "?Police and Crime Commissioner")]
    [InlineData("Jo Bloggs (Housing, North)", "?Jo Bloggs (Housing, North)")]
    [InlineData("• Housing Team\n• SNT", "?Housing Team|?SNT")]
    [InlineData("(a) Police\n(b) Highways", "?Police|?Highways")]
    [InlineData("a) Police b) Highways", "?Police|?Highways")]
    [InlineData("Jane Smith – Housing", "?Jane Smith – Housing")]
    [InlineData("- Jane Smith\n- SNT", "?Jane Smith|?SNT")]
    [InlineData("Housing and Cllr Jones", "?Housing|?Cllr Jones")]
    [InlineData("C. Jones and D. Shah", "?C. Jones|?D. Shah")]
    [InlineData("A & E Department", "?A & E Department")]
    public void Without_a_people_file_only_separators_and_whole_names_divide(string cell, string owners) => AssertOwners(cell, owners, null);

    [Theory]
    [InlineData("ASB Team Leader ASB Team")]
    [InlineData("Neighbourhood and Enforcement Manager Jo Bloggs")]
    [InlineData("Street Wardens SNT")]
    [InlineData("Resident Involvement Resident Engagement")]
    [InlineData("Housing Team and Police")]
    public void Several_names_in_one_are_suspected(string name) => Assert.True(RunTogether.LooksSo(name));

    [Theory]
    [InlineData("ASB Team Leader")]
    [InlineData("Neighbourhood and Enforcement Manager")]
    [InlineData("Director of Housing")]
    [InlineData("Team Support Officer")]
    [InlineData("Street Wardens (evenings)")]
    [InlineData("Jo Bloggs")]
    [InlineData("SNT")]
    public void A_clear_name_is_not_suspected(string name) => Assert.False(RunTogether.LooksSo(name));

    [Theory]
    [InlineData("Lead: ASB Team, Support: Police, CSP", "ASB Team", "Police, CSP")]
    [InlineData("ASB Team\nSupported by Police", "ASB Team", "Police")]
    [InlineData("Support Officer", "Support Officer", "")]
    public void Who_only_helps_is_told_from_who_leads(string text, string leads, string helpers)
    {
        var (found, others) = Owners.WithoutHelpers(text);

        Assert.Equal((leads, helpers), (found.Trim(), others));
    }

    [Theory]
    [InlineData("")]
    [InlineData("TBC")]
    [InlineData("n/a")]
    [InlineData("–")]
    [InlineData("To be confirmed")]
    public void Some_words_mean_nobody(string text) => Assert.True(Owners.IsNobody(text));

    // Found by the fuzzer: dots alone came to a word of no letters.
    [Theory]
    [InlineData("ASB Team .. SNT")]
    [InlineData("ASB Team :: SNT")]
    public async Task Dots_between_owners_are_read(string owners) =>
        Assert.NotNull((await Read.RowsAsync($"1.1 Light\t\t\t\t{owners}\tAmber")).Plan);

    [Fact]
    public async Task Unknown_owners_are_reported_where_they_stand()
    {
        var reading = await Read.RowsAsync(Read.Parties("SNT"), "1.1 Lights\ta) x\t\t\tSNT Jo Bloggs\tRed", "\t\t\t\tWardens");

        Assert.Equal(["SNT", "Jo Bloggs", "Wardens"], reading.Objective("1.1").Parties);
        Assert.Equal(["owner-unknown @ line 3, Accountable Officer", "owner-unknown @ line 4, Accountable Officer"], reading.Found());
        Assert.Contains("“Jo Bloggs”", reading.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    private static void AssertOwners(string cell, string expected, KnownParties? known) =>
        Assert.Equal(expected, string.Join('|', Owners.In(cell, known).Select(owner => (owner.Known ? "" : "?") + owner.Name)));
}
