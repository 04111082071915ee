using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;

namespace AsbPlanBot.EndToEndTests;

/// <summary>
/// Every golden card by the official renderer, in both themes, on a phone and on a desk: below TestResults as pictures for a
/// person to look at (cards-dark-320.png …). What a machine can see is asserted: a card shows something, and nothing of it
/// sticks out.
/// </summary>
public sealed class ContactSheetTests
{
    // A card of a thousand hostile objectives need not be looked at to its end.
    private const string Sheet =
        """
        async ({ cards, width }) => {
          const { cardElement } = await import("/js/cards.js");
          document.body.replaceChildren();
          document.body.style.cssText = "display: block; height: auto; overflow: visible; padding: 16px";
          document.documentElement.style.cssText = "height: auto; overflow: visible";
          const sheet = document.createElement("div");
          sheet.style.cssText = `columns: ${Math.floor(1960 / (width + 16))}; column-gap: 16px`;
          document.body.append(sheet);
          const odd = [];
          for (const { name, json } of cards) {
            const place = document.createElement("figure");
            place.style.cssText = `margin: 0 0 24px; width: ${width}px; max-height: 1500px; overflow: hidden; break-inside: avoid`;
            const caption = document.createElement("figcaption");
            caption.textContent = name;
            caption.style.cssText = "font: bold 13px sans-serif; padding: 4px 0";
            place.append(caption, cardElement(JSON.parse(json), { personId: "", messageId: "", answered() {}, tell() {} }));
            sheet.append(place);
            const edge = place.getBoundingClientRect().right + 0.5;
            if (place.querySelector(".notice.error") || place.innerText.length < name.length + 10)
              odd.push(`${name}: shows nothing`);
            for (const element of place.querySelectorAll("*")) {
              if (element.getBoundingClientRect().right > edge)
                odd.push(`${name}: ${element.className || element.tagName} sticks out`);
            }
          }
          return odd;
        }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 320)]
    [InlineData("dark", 320)]
    [InlineData("light", 640)]
    [InlineData("dark", 640)]
    public async Task Every_card_shows_all_it_has_within_its_width(string theme, int width)
    {
        await NpmPackages.EnsureAsync(Repository.FindNpmFolder(), Cancelled);
        await using var teams = await LocalTeamsServer.StartAsync(new() { Bot = new("http://127.0.0.1:9") }, Cancelled);
        await using var browser = await Chromium.LaunchAsync(Cancelled);
        var page = await browser.OpenAsync(new Uri(teams.Address, $"#channel&theme={theme}"));
        await page.SetViewportSizeAsync(2000, 1200);
        var cards = Directory.EnumerateFiles(Golden, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => new { name = Path.GetFileNameWithoutExtension(file), json = File.ReadAllText(file) })
            .ToList();

        var odd = await page.EvaluateAsync<string[]>(Sheet, new { cards, width });

        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Repository.Root!, "TestResults", $"cards-{theme}-{width}.png"),
            FullPage = true,
            Scale = ScreenshotScale.Css,
        });
        Assert.NotEmpty(cards);
        Assert.Empty(odd);
    }

    private static string Golden => Path.Combine(Repository.Root!, "tests", "AsbPlanBot.Tests", "Teams", "Golden");
}
