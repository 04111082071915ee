using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("1.1", "1.2", "1.9", "1.10", "1.11", "2.1", "10.1")]
    [InlineData("A1", "A2", "A10", "B1")]
    [InlineData("P1-02", "P1-03", "P1-10", "P2-01", "P10-01")]
    [InlineData("1", "1.1", "1.1.1", "1.1a", "1.1b")]
    [InlineData("B1i", "B1ii", "b2i")]
    [InlineData("9", "99999999999999999998", "99999999999999999999", "100000000000000000000")]
    [InlineData("1.1", "A1")]
    [InlineData("1", "01.1")]
    [InlineData("A", "a", "A1")]
    [InlineData("b1", "B2")]
    public void References_come_in_the_order_in_which_people_count(params string[] expected)
    {
        Assert.Equal(expected, expected.Reverse().Order(NaturalOrder.Instance));
        Assert.All(expected.Zip(expected.Skip(1)), pair => Assert.True(NaturalOrder.Instance.Compare(pair.First, pair.Second) < 0));
        Assert.All(expected.Zip(expected.Skip(1)), pair => Assert.True(NaturalOrder.Instance.Compare(pair.Second, pair.First) > 0));
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.True(NaturalOrder.Instance.Compare(null, "") < 0);
        Assert.True(NaturalOrder.Instance.Compare("", null) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(null, null));
    }

    [Property(MaxTest = 2_000), Trait("Cases", "Random")]
    public Property It_is_a_total_order_in_which_only_the_same_strings_are_equal()
    {
        var reference = Gen.Elements('a', 'A', 'b', '0', '1', '2', '.', '-').ListOf()
            .Select(characters => string.Concat(characters.Take(5)));
        return Prop.ForAll(
            Gen.Three(reference).ToArbitrary(),
            three =>
            {
                var (x, y, z) = three;
                Assert.Equal(Sign(x, y), -Sign(y, x));
                Assert.Equal(x == y, Sign(x, y) == 0);
                if (Sign(x, y) <= 0 && Sign(y, z) <= 0)
                    Assert.True(Sign(x, z) <= 0, $"{x} ≤ {y} ≤ {z}");
            });
    }

    private static int Sign(string x, string y) => Math.Sign(NaturalOrder.Instance.Compare(x, y));
}
