using BigGustave;

namespace AsbPlanBot.Tests.AppPackage;

/// <summary>The icons are what Teams takes: it refuses a package for a pixel.</summary>
public sealed class IconTests
{
    private readonly BuiltPackage _package = BuiltPackage.Of(BuiltPackage.Details);

    [Fact]
    public void The_colour_icon_is_192_pixels_wide_and_fills_its_square()
    {
        var icon = _package.Icon("color");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(Pixels(icon), pixel => Assert.Equal(255, pixel.A));
        Assert.Equal((string)_package.Manifest["accentColor"]!, Hex(icon.GetPixel(0, 0)));
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_wide_white_and_otherwise_wholly_transparent()
    {
        var icon = _package.Icon("outline");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(Pixels(icon), pixel => Assert.True(
            pixel.A == 0 || pixel is { R: 255, G: 255, B: 255, A: 255 }, $"A pixel is {pixel.R}, {pixel.G}, {pixel.B}, {pixel.A}."));
        Assert.InRange(Pixels(icon).Count(pixel => pixel.A == 255), 200, 600);
    }

    [Fact]
    public void What_the_colour_icon_shows_stays_when_Teams_cuts_it_round()
    {
        var icon = _package.Icon("color");
        var ground = Hex(icon.GetPixel(0, 0));
        foreach (var (x, y) in from x in Enumerable.Range(0, icon.Width) from y in Enumerable.Range(0, icon.Height) select (x, y))
        {
            if (Math.Pow(x - 95.5, 2) + Math.Pow(y - 95.5, 2) > Math.Pow(83, 2))
                Assert.Equal(ground, Hex(icon.GetPixel(x, y)));
        }
    }

    private static string Hex(Pixel pixel) => $"#{pixel.R:x2}{pixel.G:x2}{pixel.B:x2}";

    private static IEnumerable<Pixel> Pixels(Png icon) =>
        from y in Enumerable.Range(0, icon.Height) from x in Enumerable.Range(0, icon.Width) select icon.GetPixel(x, y);
}
