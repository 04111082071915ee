using System.Text.RegularExpressions;
using AsbPlanBot.Tests.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Security;

/// <summary>Texts of people and documents in every card of the gallery, many of them full of what would be markup.</summary>
public sealed partial class HostileTextTests
{
    /// <summary>Members whose text a client reads as Markdown, or in which it looks for dates and mentions; fallbackText and speak are plain.</summary>
    private static readonly string[] ReadAsMarkup = ["text", "title", "value", "label", "altText", "errorMessage"];

    [Fact]
    public void What_a_plan_says_forms_no_markup_in_any_card()
    {
        var texts = Gallery.All
            .SelectMany(card => PlainCard.Of(Gallery.Render(card.Name)).Descendants().OfType<JProperty>()
                .Where(member => ReadAsMarkup.Contains(member.Name) && member.Value.Type == JTokenType.String && !IsTyped(member))
                .Select(member => (card.Name, Text: (string)member.Value!)))
            .ToList();

        Assert.All(texts, text => Assert.DoesNotMatch(Markup(), text.Text));
        Assert.True(texts.Count(text => text.Text.Contains("evil.example", StringComparison.Ordinal)) > 100, "The gallery shows too little that is hostile.");
    }

    // What stands in an input, or goes back to the bot, is as it was typed.
    private static bool IsTyped(JProperty member) => member.Name == "value"
        && ((JObject)member.Parent!).Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) != false
        || member.Ancestors().OfType<JProperty>().Any(above => above.Name is "data" or "choices");

    [GeneratedRegex(@"\]\(|<at|\{\{\s*(?:DATE|TIME)|\*\*\w|\w://", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Markup();
}
