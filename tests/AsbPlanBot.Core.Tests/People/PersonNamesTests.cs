using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Tests.People;

public sealed class PersonNamesTests
{
    private static readonly PlanDirectory Directory = Given.Directory(
        Given.Party("SNT", Given.Held("Sam Osei"), Given.Held("Sam Osei Price"), Given.Held("Kim Ray"), Given.Held("Kim Lane")));

    [Theory]
    [InlineData("sam OSEI", "Sam Osei")]
    [InlineData("Price", "Sam Osei Price")]
    [InlineData("Ray, Kim", "Kim Ray")]
    [InlineData("Kim", null)]
    [InlineData("Kim Price", null)]
    [InlineData("", null)]
    public void The_whole_name_counts_first_and_then_the_only_one_with_each_of_the_words(string typed, string? name)
    {
        var found = PersonNames.Find(Directory, typed, out var fault);

        Assert.Equal(name, found?.Name);
        Assert.Equal(name is null, fault.Length > 0);
    }

    [Fact]
    public void Who_was_mentioned_comes_before_the_people_of_the_plan()
    {
        var mentioned = new Person("other", "Kim Ray", null);

        Assert.Equal("other", PersonNames.Find(Directory, [mentioned], "kim ray", out var fault)!.Id);
        Assert.Empty(fault);
        Assert.Equal("kim lane", PersonNames.Find(Directory, [mentioned], "kim lane", out _)!.Id);
    }

    [Fact]
    public void Why_nobody_is_found_is_said()
    {
        _ = PersonNames.Find(Directory, "Kim", out var several);
        _ = PersonNames.Find(Directory, "Lou", out var nobody);

        Assert.Equal("“Kim” could be Kim Ray and Kim Lane. Write the whole name.", several);
        Assert.Equal("I do not know anybody called “Lou” in this plan. Mention them with @ in the team's channel, and I look them up.", nobody);
    }
}
