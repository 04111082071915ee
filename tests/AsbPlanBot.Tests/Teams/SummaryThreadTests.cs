using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Which message of a thread shows what of a summary that is too large for one card.</summary>
public sealed class SummaryThreadTests
{
    [Fact]
    public void What_the_card_shows_whole_needs_no_more_messages() =>
        Assert.Empty(SummaryThread.Parts(DeliveryGallery.Weekly, "asb"));

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 0, 41)]
    [InlineData(30, 90, 7)]
    [InlineData(50, 50, 50)]
    public void Every_line_that_is_left_is_in_one_message_in_the_order_of_the_summary(int changes, int silent, int attention)
    {
        var rest = Rest(changes, silent, attention, "A title of a usual length");

        var parts = SummaryThread.Parts(rest);

        Assert.Equal(rest.Changes, parts.SelectMany(part => part.Shown.Changes));
        Assert.Equal(rest.NotReplied, parts.SelectMany(part => part.Shown.NotReplied));
        Assert.Equal(rest.RedAndAmber, parts.SelectMany(part => part.Shown.RedAndAmber));
        Assert.All(parts, part => Assert.Equal(0, part.Left.Count));
        Assert.Equal(Enumerable.Range(2, parts.Count), parts.Select(part => part.Number));
        Assert.All(parts, part => Assert.Equal(parts.Count + 1, part.Of));
        var kinds = parts.SelectMany(part => Enumerable.Repeat(1, part.Shown.Changes.Count)
            .Concat(Enumerable.Repeat(2, part.Shown.NotReplied.Count))
            .Concat(Enumerable.Repeat(3, part.Shown.RedAndAmber.Count)));
        Assert.Equal(kinds.Order(), kinds);
    }

    [Fact]
    public void After_five_messages_the_last_one_says_how_many_lines_are_left_and_how_to_get_them()
    {
        var rest = Rest(300, 300, 300, Gallery.Hostile + new string('x', 300));

        var parts = SummaryThread.Parts(rest);

        Assert.Equal(SummaryThread.MaxParts, parts.Count);
        Assert.Equal(rest.Count, parts.Sum(part => part.Shown.Count) + parts[^1].Left.Count);
        Assert.All(parts.SkipLast(1), part => Assert.Equal(0, part.Left.Count));
        Assert.All(parts, part => Assert.NotEqual(0, part.Shown.Count));
        var cards = parts.Select(part => RenderedCard.Of(SummaryRestCard.Render(part, Summary, "asb")).Json).ToList();
        Assert.All(cards, card => Assert.InRange(CardSize.Of(card), 1, CardSize.Limit));
        Assert.Contains($"… and {parts[^1].Left.Count} more lines", cards[^1], StringComparison.Ordinal);
        Assert.Contains("who hasn't replied?", cards[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("more lines", cards[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_and_its_messages_show_all_that_changed_and_all_that_is_red_of_a_middling_plan()
    {
        var summary = DeliveryGallery.Of(Sample.Large(60, "Make the streets lighter"));
        var parts = SummaryThread.Parts(summary, "asb");
        var shown = RenderedCard.Of(SummaryCard.Render(summary, "asb")).Json
            + string.Concat(parts.Select(part => RenderedCard.Of(SummaryRestCard.Render(part, summary, "asb")).Json));

        shown = shown.Replace("\u2060", "", StringComparison.Ordinal);
        Assert.InRange(parts.Count, 1, SummaryThread.MaxParts);
        Assert.All(summary.Changes, change => Assert.Contains($": {change.Ref}\"", shown, StringComparison.Ordinal));
        Assert.All(summary.RedAndAmber, line => Assert.Contains($"{line.Ref} {line.Title}\"", shown, StringComparison.Ordinal));
    }

    private static Summary Summary => DeliveryGallery.Weekly with { PlanTitle = Gallery.Hostile };

    private static SummaryRest Rest(int changes, int silent, int attention, string text) => new(
        [.. Enumerable.Range(0, changes).Select(at => new StatusChange($"1.{at}", text, RagStatus.Green, RagStatus.Red, ChangeKind.Worse))],
        [.. Enumerable.Range(0, silent).Select(at => new NotRepliedLine($"Officer {at} {text}", ["1.1"], 2, text))],
        [.. Enumerable.Range(0, attention).Select(at => new ObjectiveLine { Ref = $"2.{at}", Title = text, Status = RagStatus.Red, Note = text, Owners = [text] })]);
}
