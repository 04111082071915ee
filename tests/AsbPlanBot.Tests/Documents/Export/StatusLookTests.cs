using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Export;

namespace AsbPlanBot.Tests.Documents.Export;

public sealed class StatusLookTests
{
    [Fact]
    public void Each_status_has_a_word_a_shape_and_colours_of_its_own()
    {
        Assert.Equal(Enum.GetValues<RagStatus>().Order(), StatusLook.All.Select(look => look.Status).Order());
        foreach (var distinct in new Func<StatusLook, string>[] { look => look.Shape, look => look.Text, look => look.Letter, look => look.Fill })
            Assert.Equal(StatusLook.All.Count, StatusLook.All.Select(distinct).Distinct().Count());
    }

    [Fact]
    public void Its_text_can_be_read_on_its_colour() =>
        Assert.All(StatusLook.All, look => Assert.InRange(Contrast(look.Fill, look.Ink), 4.5, 21));

    [Fact]
    public void A_contrast_is_worked_out_as_WCAG_does()
    {
        Assert.Equal(21, Contrast("000000", "FFFFFF"), precision: 2);
        Assert.Equal(4.48, Contrast("777777", "FFFFFF"), precision: 2);
    }

    private static double Contrast(string one, string other)
    {
        var (low, high) = (Math.Min(Luminance(one), Luminance(other)), Math.Max(Luminance(one), Luminance(other)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, index) =>
        {
            var part = int.Parse(colour.AsSpan(2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        }).Sum();
    }
}
