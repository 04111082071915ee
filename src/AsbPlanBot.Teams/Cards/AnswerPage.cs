using System.Globalization;
using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>The part of a long answer that one card shows.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Pages">How many there are; at least one.</param>
internal sealed record AnswerPage<T>(IReadOnlyList<T> Items, int Number, int Pages)
{
    // Buttons carry the question twice each; one that is longer than this was not asked by a person.
    private const int MaxQuestion = 800;

    /// <summary>The page that a view shows: as many items as fit, and never more than can be read in one go.</summary>
    public static AnswerPage<T> Of(AnswerView view, IReadOnlyList<T> items, int atMost, Func<T, int> sizeOf)
    {
        List<IReadOnlyList<T>> pages = [];
        for (var rest = items; rest.Count > 0; rest = [.. rest.Skip(pages[^1].Count)])
        {
            var (shown, _) = CardSize.Take(rest, atMost, CardSize.Budget, sizeOf);
            pages.Add(shown.Count > 0 ? shown : [rest[0]]);
        }

        var number = Math.Clamp(view.Page, 0, Math.Max(pages.Count - 1, 0));
        return new(pages.Count > 0 ? pages[number] : [], number, Math.Max(pages.Count, 1));
    }

    /// <summary>Where one is, if there is more than one page.</summary>
    public IEnumerable<AdaptiveElement> Place => Pages == 1 ? [] : [Parts.Subtle(Where)];

    /// <summary>The same, where a line of it can be pressed.</summary>
    public AdaptiveElement PlaceToPress => Parts.Subtle(Pages == 1 ? "Press an objective to open it." : Where + Parts.Dot + "press an objective to open it");

    private string Where => string.Create(CultureInfo.InvariantCulture, $"Page {Number + 1} of {Pages}");

    /// <summary>Buttons to the pages beside it.</summary>
    public IEnumerable<AdaptiveAction> Buttons(AnswerView view)
    {
        if (CardSize.Of(QuestionData.Write(view.PlanId, view.Question)) > MaxQuestion)
            yield break;

        if (Number > 0)
            yield return view.Turn("Previous", view.Question, Number - 1);
        if (Number < Pages - 1)
            yield return view.Turn("Next", view.Question, Number + 1);
    }
}
