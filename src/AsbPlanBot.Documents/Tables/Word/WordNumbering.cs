using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>
/// Works out the numbers and letters that Word shows before the paragraphs of lists and that stand nowhere in the text.
/// It counts on from paragraph to paragraph, so it is asked once for each, in order.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, (AbstractNum List, NumberingInstance Instance)> _lists = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int Number, int Level)> _restarted = [];

    public WordNumbering(NumberingDefinitionsPart? part)
    {
        Dictionary<int, AbstractNum> kinds = [];
        foreach (var kind in part?.Numbering?.Elements<AbstractNum>() ?? [])
        {
            if (kind.AbstractNumberId?.Value is { } id)
                kinds.TryAdd(id, kind);
        }

        foreach (var instance in part?.Numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } number && instance.AbstractNumId?.Val?.Value is { } id && kinds.TryGetValue(id, out var list))
                _lists.TryAdd(number, (list, instance));
        }
    }

    /// <summary>What Word shows before the next paragraph of that list and level, "•" for a bullet; empty if nothing.</summary>
    public string Next(int number, int level)
    {
        if (level is < 0 or >= Levels || !_lists.TryGetValue(number, out var list) || LevelOf(list, level) is not { } shape)
            return "";

        if (!_counts.TryGetValue(list.List.AbstractNumberId!.Value, out var counts))
            _counts[list.List.AbstractNumberId.Value] = counts = new int?[Levels];
        Count(list, number, level, counts);
        return shape.NumberingFormat?.Val?.InnerText switch
        {
            "bullet" => "•",
            "none" => "",
            _ => Label(list, shape, counts),
        };
    }

    private void Count((AbstractNum, NumberingInstance) list, int number, int level, int?[] counts)
    {
        // A list that is begun anew shares its kind with the old one and says where it begins.
        for (var upper = 0; upper <= level; upper++)
        {
            if (OverrideOf(list, upper)?.StartOverrideNumberingValue is not null && _restarted.Add((number, upper)))
                counts[upper] = null;
        }

        for (var upper = 0; upper < level; upper++)
            counts[upper] ??= StartOf(list, upper);
        counts[level] = counts[level] is { } last ? last + 1 : StartOf(list, level);
        for (var lower = level + 1; lower < Levels; lower++)
            counts[lower] = null;
    }

    private static string Label((AbstractNum, NumberingInstance) list, Level shape, int?[] counts)
    {
        var legal = shape.IsLegalNumberingStyle is { } style && style.Val?.Value != false;
        var text = shape.LevelText?.Val?.Value ?? "";
        var label = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%' && index + 1 < text.Length && text[index + 1] is >= '1' and <= '9')
            {
                var level = text[++index] - '1';
                var format = legal ? "decimal" : LevelOf(list, level)?.NumberingFormat?.Val?.InnerText;
                label.Append(Shown(counts[level] ?? StartOf(list, level), format));
            }
            else
            {
                label.Append(text[index]);
            }
        }

        return label.ToString().Trim();
    }

    private static int StartOf((AbstractNum, NumberingInstance) list, int level) =>
        OverrideOf(list, level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static LevelOverride? OverrideOf((AbstractNum List, NumberingInstance Instance) list, int level) =>
        list.Instance.Elements<LevelOverride>().FirstOrDefault(item => item.LevelIndex?.Value == level);

    private static Level? LevelOf((AbstractNum List, NumberingInstance Instance) list, int level) =>
        OverrideOf(list, level)?.Level ?? list.List.Elements<Level>().FirstOrDefault(item => item.LevelIndex?.Value == level);

    private static string Shown(int number, string? format) => format switch
    {
        "lowerLetter" => Lettered(number, 'a'),
        "upperLetter" => Lettered(number, 'A'),
        "lowerRoman" => Roman(number, small: true),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z Word doubles the letter: aa, bb.
    private static string Lettered(int number, char first) =>
        number is < 1 or > 26 * 9 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number, bool small = false)
    {
        const int Largest = 3999;
        if (number is < 1 or > Largest)
            return number.ToString(CultureInfo.InvariantCulture);

        var text = new StringBuilder();
        foreach (var (value, letters) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return small ? string.Concat(text.ToString().Select(char.ToLowerInvariant)) : text.ToString();
    }
}
