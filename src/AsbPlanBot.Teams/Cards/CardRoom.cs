using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What is left of a card's bytes while it is filled, the most important part first.</summary>
internal sealed class CardRoom(int bytes)
{
    private int _left = bytes;

    /// <summary>Takes room for what must be shown, whether or not there is any.</summary>
    public IReadOnlyList<AdaptiveElement> Whole(params IEnumerable<AdaptiveElement> elements)
    {
        IReadOnlyList<AdaptiveElement> all = [.. elements];
        _left -= all.Sum(SizeOf);
        return all;
    }

    /// <summary>Shows the first items as far as there is room.</summary>
    /// <param name="atMost">How many at most.</param>
    /// <param name="share">How many bytes they may take at most.</param>
    /// <param name="render">An item, with its place from 0.</param>
    public Filled<T> Fill<T>(IReadOnlyList<T> items, int atMost, int share, Func<T, int, AdaptiveElement> render)
    {
        List<AdaptiveElement> shown = [];
        var most = Math.Min(share, _left);
        foreach (var (index, item) in items.Take(atMost).Index())
        {
            var element = render(item, index);
            var size = SizeOf(element);
            if (size > most)
                break;
            most -= size;
            _left -= size;
            shown.Add(element);
        }

        return new Filled<T>(shown, [.. items.Skip(shown.Count)]);
    }

    /// <summary>Whether that many bytes are left, or they are taken.</summary>
    public bool TryTake(int size)
    {
        if (size > _left)
            return false;

        _left -= size;
        return true;
    }

    /// <summary>How many bytes it takes in a card, or a few more.</summary>
    public static int SizeOf(AdaptiveElement element) => CardSize.Of(new AdaptiveCard("1.5") { Body = [element] }.ToJson());
}

/// <summary>What had room, and what had not.</summary>
internal sealed record Filled<T>(IReadOnlyList<AdaptiveElement> Shown, IReadOnlyList<T> Left);
