using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Tests.People;

public sealed class ManagersTests
{
    private static readonly Person Manager = new("MANAGER", "Priya", null);
    private static readonly Person Second = new("second", "Sam", null);

    [Fact]
    public void Who_manages_a_plan_is_added_once()
    {
        var after = Managers.Add(Given.Settings, Second, out var fault);

        Assert.Equal(["manager", "second"], after!.Managers);
        Assert.Empty(fault);
        Assert.Null(Managers.Add(after, Manager, out fault));
        Assert.Equal("Priya manages this plan already.", fault);
    }

    [Fact]
    public void Who_manages_it_no_longer_is_taken_out_and_the_others_stay()
    {
        var after = Managers.Remove(Given.Settings with { Managers = ["manager", "second"] }, Manager, out var fault);

        Assert.Equal(["second"], after!.Managers);
        Assert.Empty(fault);
    }

    [Fact]
    public void A_plan_is_never_without_a_manager()
    {
        Assert.Null(Managers.Remove(Given.Settings, Manager, out var fault));
        Assert.Equal("Priya is the only manager. Add another one first: “add … as a manager”.", fault);

        Assert.Null(Managers.Remove(Given.Settings, Second, out fault));
        Assert.Equal("Sam does not manage this plan.", fault);
    }
}
