using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;

namespace AsbPlanBot.EndToEndTests;

/// <summary>
/// Pictures of what the tests see: below TestResults, and below docs, from where the README shows them, when
/// ASBPLANBOT_PICTURES is set to docs.
/// </summary>
internal static class Pictures
{
    // As high as a tall card; a picture in the README shows the beginning of a longer one.
    private const int WindowHeight = 3200;
    private const int MostOfTheReadme = 1000;
    private static readonly HashSet<string> OfTheReadme = ["check-in", "summary"];

    public static async Task TakeAsync(ILocator what, string name)
    {
        // The page scrolls inside itself, and what is scrolled away would not be in the picture.
        var (page, before) = (what.Page, what.Page.ViewportSize!);
        await page.SetViewportSizeAsync(before.Width, WindowHeight);
        LocatorBoundingBoxResult? box = null;
        while (box is null)
        {
            await what.WaitForAsync();
            box = await what.BoundingBoxAsync();
        }

        var docs = Environment.GetEnvironmentVariable("ASBPLANBOT_PICTURES") == "docs" && OfTheReadme.Contains(name);
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository.Root!, docs ? "docs" : "TestResults", name + ".png"),
            Clip = new()
            {
                X = box.X,
                Y = box.Y,
                Width = box.Width,
                Height = docs ? Math.Min(box.Height, MostOfTheReadme) : box.Height,
            },
        });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
