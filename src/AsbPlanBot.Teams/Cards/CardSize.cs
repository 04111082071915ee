using System.Text;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Keeps cards within what every Teams surface shows.</summary>
internal static class CardSize
{
    /// <summary>Bytes of UTF-8 that a card may have.</summary>
    public const int Limit = 28 * 1024;

    /// <summary>What the parts of a card may come to, by <see cref="Of(string?)"/>, with room for what stands around them.</summary>
    public const int Budget = 22 * 1024;

    public static int Of(JToken data) => Encoding.UTF8.GetByteCount(data.ToString(Newtonsoft.Json.Formatting.None));

    public static int Of(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);

    /// <summary>The first items that together stay within a budget, and how many are left.</summary>
    public static (IReadOnlyList<T> Shown, int Left) Take<T>(IReadOnlyList<T> items, int atMost, int budget, Func<T, int> sizeOf)
    {
        List<T> shown = [];
        foreach (var item in items.Take(atMost))
        {
            budget -= sizeOf(item);
            if (budget < 0)
                break;
            shown.Add(item);
        }

        return (shown, items.Count - shown.Count);
    }
}
