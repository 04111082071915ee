using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Privacy;

namespace AsbPlanBot.Core.Tests.Privacy;

public sealed class PersonWordsTests
{
    private const string Id = "aaaaaaaa-0000-4000-8000-000000000001";

    private static readonly Identity Jo = new(Id, ["Jo Blake", "Joanna  Blake-Smith"], ["jo.b@council.gov.uk"]);
    private static readonly Pseudonym Third = new(3);

    [Theory]
    [InlineData($"asb-20261126T1000Z-{Id}-1|4.1", "asb-20261126T1000Z-former-officer-3-1|4.1")]
    [InlineData("AAAAAAAA-0000-4000-8000-000000000001", "former-officer-3")]
    [InlineData("Waiting for jo blake.", "Waiting for Former officer 3.")]
    [InlineData("Jo\n Blake's cameras", "Former officer 3's cameras")]
    [InlineData("Joanna Blake-Smith left", "Former officer 3 left")]
    [InlineData("ask JO.B@council.gov.uk, please", "ask Former officer 3, please")]
    [InlineData("Jo Blakelock and Banjo Blake", "Jo Blakelock and Banjo Blake")]
    [InlineData("Jo said so", "Jo said so")]
    [InlineData("x.jo.bxcouncil.gov.uk", "x.jo.bxcouncil.gov.uk")]
    public void A_person_is_replaced_where_a_text_names_them_and_nowhere_else(string text, string expected)
    {
        var words = new PersonWords(Jo);

        Assert.Equal(expected, words.Replace(text, Third));
        Assert.Equal(text != expected, words.AreIn(text));
    }

    [Theory]
    [InlineData("told Blake about it", true)]
    [InlineData("https://council-my.sharepoint.com/personal/jo_b_council_gov_uk/plan.docx", true)]
    [InlineData("Jo said so", false)]
    [InlineData("Blakelock", false)]
    public void A_part_of_a_name_that_says_something_may_mean_them(string text, bool expected) =>
        Assert.Equal(expected, new PersonWords(Jo).MayBeMeantIn(text));

    [Fact]
    public void A_name_that_is_another_persons_too_or_one_word_is_left_in_texts()
    {
        Assert.Equal("Jo Blake", new PersonWords(Jo, isAlone: false).Replace("Jo Blake", Third));
        Assert.Equal("Green", new PersonWords(new Identity(Id, ["Green"], [])).Replace("Green", Third));
        Assert.True(new PersonWords(new Identity(Id, ["Green"], [])).MayBeMeantIn("Green"));
    }

    [Fact]
    public void A_name_with_quotation_marks_is_found_as_lists_store_it()
    {
        var words = new PersonWords(new Identity(Id, ["Jo \"Flash\" Bell"], []));

        Assert.Equal("""["Former officer 3"]""", words.Replace("""["Jo \"Flash\" Bell"]""", Third));
        Assert.Equal("Former officer 3 left", words.Replace("Jo \"Flash\" Bell left", Third));
    }

    [Fact]
    public void A_name_that_holds_another_is_taken_whole_and_a_blank_one_is_none()
    {
        var words = new PersonWords(new Identity(Id, ["Jo Blake", "Jo Blake Smith", " "], []));

        Assert.Equal("Former officer 3 left", words.Replace("Jo Blake Smith left", Third));
        Assert.Equal("nobody left", new PersonWords(new Identity(Id, [" "], [])).Replace("nobody left", Third));
        Assert.False(new PersonWords(new Identity(Id, [], [])).MayBeMeantIn("nobody left"));
    }

    [Fact]
    public void What_else_they_are_known_by_is_added_once()
    {
        var known = Jo.With(["JO BLAKE", "Jo Bell"], ["jo.b@council.gov.uk", "jo@council.gov.uk"]);

        Assert.Equal(["Jo Blake", "Joanna  Blake-Smith", "Jo Bell"], known.Names);
        Assert.Equal(["jo.b@council.gov.uk", "jo@council.gov.uk"], known.Upns);
    }

    [Fact]
    public void What_a_person_is_known_by_comes_from_every_people_list()
    {
        PlanDirectory Known(string name, string? upn) => new([new Party("SNT", PartyKind.Team, [new Holding(new Person(Id, name, upn), true, null, null)])]);
        PlanDirectory[] lists = [Known("Jo Blake", null), Known("Jo Bell", "jo@council.gov.uk")];

        var found = Identity.Find("JO@council.gov.uk", lists)!;

        Assert.Equal((Id, "Jo Blake|Jo Bell", "jo@council.gov.uk"), (found.Id, string.Join('|', found.Names), string.Join('|', found.Upns)));
        Assert.Equivalent(found, Identity.Find(Id.ToUpperInvariant(), lists));
        Assert.Equivalent(found, Identity.Find("{" + Id + "}", lists));
        Assert.Null(Identity.Find("sam@council.gov.uk", lists));
        Assert.Empty(Identity.Find("bbbbbbbb-0000-4000-8000-000000000001", lists)!.Names);
    }

    [Fact]
    public void A_pseudonym_is_known_by_its_id_and_no_other_id_is_one()
    {
        Assert.Equal(Third, Pseudonym.Of(Third.Id));
        Assert.Null(Pseudonym.Of(Id));
        Assert.Null(Pseudonym.Of("former-officer-x"));
        Assert.Equal("Former officer 3", PlanDirectory.Empty.NameOf(Third.Id));
        Assert.Equal(PlanDirectory.Stranger, PlanDirectory.Empty.NameOf(Id));
    }
}
