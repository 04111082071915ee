using System.Text.Json;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>
/// The icons of the Teams app are what their drawings show. With ASBPLANBOT_PICTURES set to manifest they are drawn anew; a
/// sheet of them as Teams shows them, on light and on dark ground, is below TestResults.
/// </summary>
public sealed class AppIconTests
{
    // Another Chromium than the package's may round an edge otherwise.
    private const int SameColour = 12;

    private const string Draw =
        """
        async ({ svg, png, size }) => {
          const drawn = async source => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = document.createElement("canvas");
            canvas.width = canvas.height = size;
            canvas.getContext("2d").drawImage(image, 0, 0, size, size);
            return canvas;
          };
          const pixels = canvas => canvas.getContext("2d").getImageData(0, 0, size, size).data;
          const fresh = await drawn("data:image/svg+xml," + encodeURIComponent(svg));
          const kept = png && pixels(await drawn("data:image/png;base64," + png));
          return {
            png: fresh.toDataURL("image/png").split(",")[1],
            furthest: kept ? pixels(fresh).reduce((most, value, at) => Math.max(most, Math.abs(value - kept[at])), 0) : 255,
          };
        }
        """;

    private const string Sheet =
        """
        async ({ color, outline }) => {
          const shown = (png, size, style) => `<img src="data:image/png;base64,${png}" width=${size} height=${size} style="margin: 12px; ${style}">`;
          const hexagon = "clip-path: polygon(25% 3%, 75% 3%, 100% 50%, 75% 97%, 25% 97%, 0 50%)";
          document.body.style.margin = 0;
          document.body.innerHTML = ["#ffffff", "#f5f5f5", "#292929", "#1f1f1f"].map(ground => `<div style="background: ${ground}; padding: 8px">`
            + [192, 96, 44, 32, 24].map(size => shown(color, size, "border-radius: 12%")).join("") + shown(color, 64, hexagon) + shown(color, 32, hexagon)
            + `</div>`).join("")
            + ["#292929", "#1f1f1f", "#4f52b2", "#215a9c"].map(ground => `<span style="display: inline-block; background: ${ground}; padding: 8px">`
            + shown(outline, 128, "image-rendering: pixelated") + shown(outline, 32, "") + shown(outline, 20, "") + `</span>`).join("");
          await Promise.all([...document.images].map(image => image.decode()));
        }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_icon_is_what_its_drawing_shows()
    {
        await using var browser = await Chromium.LaunchAsync(Cancelled);
        var page = await browser.OpenAsync(new Uri("about:blank"));
        foreach (var (name, size) in new[] { ("color", 192), ("outline", 32) })
        {
            var file = FileOf(name + ".png");
            var drawn = await page.EvaluateAsync<JsonElement>(Draw, new
            {
                svg = await File.ReadAllTextAsync(FileOf(name + ".svg"), Cancelled),
                png = File.Exists(file) ? Convert.ToBase64String(await File.ReadAllBytesAsync(file, Cancelled)) : null,
                size,
            });
            if (Environment.GetEnvironmentVariable("ASBPLANBOT_PICTURES") == "manifest")
                await File.WriteAllBytesAsync(file, drawn.GetProperty("png").GetBytesFromBase64(), Cancelled);
            else
                Assert.True(drawn.GetProperty("furthest").GetInt32() <= SameColour, $"manifest/{name}.png is not what {name}.svg shows: see manifest/README.md for how it is drawn.");
        }

        await page.EvaluateAsync(Sheet, new { color = Bytes("color"), outline = Bytes("outline") });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root!, "TestResults", "app-icons.png"), FullPage = true });
    }

    private static string FileOf(string name) => Path.Combine(Repository.Root!, "manifest", name);

    private static string Bytes(string name) => Convert.ToBase64String(File.ReadAllBytes(FileOf(name + ".png")));
}
