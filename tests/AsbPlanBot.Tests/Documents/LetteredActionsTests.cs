using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Tests.Documents;

public sealed class LetteredActionsTests
{
    [Theory]
    [InlineData("a) Count b) Mend c) Paint", "a:Count|b:Mend|c:Paint")]
    [InlineData("(a) Count (b) Mend", "a:Count|b:Mend")]
    [InlineData("a. Count b. Mend", "a:Count|b:Mend")]
    [InlineData("A) Count B) Mend", "A:Count|B:Mend")]
    [InlineData("1. Count 2. Mend", "1:Count|2:Mend")]
    [InlineData("1) Count 2) Mend 3) Paint", "1:Count|2:Mend|3:Paint")]
    [InlineData("i) Count ii) Mend iii) Paint iv) Sell", "i:Count|ii:Mend|iii:Paint|iv:Sell")]
    [InlineData("a)Count b)Mend", "a:Count|b:Mend")]
    [InlineData("a) count the lamps b) mend the lamps", "a:count the lamps|b:mend the lamps")]
    [InlineData("a) Only one", "a:Only one")]
    [InlineData("a) Serve\nb) and collect", "a:Serve|b:and collect")]
    [InlineData("a) Act where perpetrators of\ncrime are found", "a:Act where perpetrators of crime are found")]
    public void Letters_in_sequence_are_actions(string cell, string actions) => AssertSplit(cell, actions);

    [Theory]
    [InlineData("a) Serve notices under section 21 (a) and (b) of the Act b) Report", "a:Serve notices under section 21 (a) and (b) of the Act|b:Report")]
    [InlineData("(a) Use section 8 (b) of the Act (b) Report", "a:Use section 8 (b) of the Act|b:Report")]
    [InlineData("a) Review points a) and b) of the policy b) Publish", "a:Review points a) and b) of the policy|b:Publish")]
    [InlineData("a) Apply paragraph b) Of the order", "a:Apply paragraph b) Of the order")]
    [InlineData("a) See plan B b) Sign it", "a:See plan B|b:Sign it")]
    [InlineData("a) Meet at 2. Then 1. Close", "a:Meet at 2. Then 1. Close")]
    public void Letters_that_only_cite_are_prose(string cell, string actions) => AssertSplit(cell, actions);

    [Theory]
    [InlineData("a) Count c) Paint", "a:Count|c:Paint", "letter-missing")]
    [InlineData("b) Mend c) Paint", "b:Mend|c:Paint", "letter-missing")]
    [InlineData("a) Count a) Mend", "a:Count a) Mend", "letter-out-of-order")]
    [InlineData("a) Count c) Paint b) Mend", "a:Count c) Paint|b:Mend", "letter-out-of-order")]
    [InlineData("a) Count b)", "a:Count", "action-empty")]
    [InlineData("Count the lamps", "a:Count the lamps", "action-unlettered")]
    [InlineData("J. Smith to count", "a:J. Smith to count", "action-unlettered")]
    [InlineData("• Count\n• Mend", "a:Count|b:Mend", "action-unlettered")]
    [InlineData("- Count\n- Mend", "a:Count|b:Mend", "action-unlettered")]
    [InlineData("Count the lamps\nMend the lamps", "a:Count the lamps|b:Mend the lamps", "action-unlettered")]
    [InlineData("Count the lamps\nand mend them", "a:Count the lamps and mend them", "action-unlettered")]
    [InlineData("We shall: a) Count b) Mend", "a:We shall: Count|b:Mend", "text-before-actions")]
    public void What_is_odd_about_letters_is_said(string cell, string actions, string code) => AssertSplit(cell, actions, code);

    private static void AssertSplit(string cell, string expected, params string[] codes)
    {
        var (actions, faults) = LetteredActions.Split(cell);

        Assert.Equal(expected, string.Join('|', actions.Select(action => $"{action.Letter}:{action.Text}")));
        Assert.Equal(codes, faults.Select(fault => fault.Code));
    }
}
