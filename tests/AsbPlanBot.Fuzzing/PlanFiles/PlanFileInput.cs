using System.Globalization;
using System.IO.Compression;
using System.Text;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>A file that is read as a plan: parts to be packed, or bytes.</summary>
/// <param name="ExportAs">The format in which what was read is taken out, and read again; null if it is not.</param>
internal sealed record PlanFileInput(IReadOnlyList<ZipPart> Parts, byte[] Bytes, ExportFormat? ExportAs)
{
    private const int LongestShown = 2_000;

    private static readonly string[] Separators = ["\t", ",", ";", "\n", "\r\n", "\"", "|"];

    /// <summary>The bytes of the file.</summary>
    public byte[] Content => Parts.Count > 0 ? Packed(Parts) : Bytes;

    public static PlanFileInput Draw(Dice dice)
    {
        ExportFormat? exportAs = dice.OneIn(4) ? dice.Of(ExportFormat.Word, ExportFormat.Excel, ExportFormat.Csv) : null;
        if (dice.OneIn(2))
            return new([], TextFile(dice.Of(SampleFiles.Texts), CellTexts.Draw, dice), exportAs);

        var parts = PartsOf(dice.Of(SampleFiles.Packed), dice);
        return dice.Below(8) switch
        {
            0 => new([], TextMutations.Of(Packed(parts), dice), exportAs),
            1 when dice.OneIn(200) => new([], ZipBombs.Draw(dice), exportAs),
            _ => new(parts, [], exportAs),
        };
    }

    /// <summary>A file of text, with cells and separators changed, in one of the encodings that there are.</summary>
    public static byte[] TextFile(string text, Func<Dice, string> cell, Dice dice)
    {
        for (var times = dice.Few(10); times > 0; times--)
            text = Changed(text, cell, dice);
        var bytes = (dice.Below(10) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            2 => Encoding.Latin1,
            _ => Encoding.UTF8,
        }).GetBytes((dice.OneIn(4) ? "\uFEFF" : "") + text);
        return dice.OneIn(10) ? TextMutations.Of(bytes, dice) : bytes;
    }

    public IEnumerable<PlanFileInput> Simpler()
    {
        if (Parts.Count == 0)
            return Shrinking.Simpler(Bytes).Select(bytes => this with { Bytes = bytes });

        return Shrinking.Cuts(Parts.Count).Select(cut => this with { Parts = Without(Parts, cut) })
            .Concat(Parts.Index().SelectMany(part => SimplerXml(part.Item.Xml).Select(xml => this with
            {
                Parts = [.. Parts.Take(part.Index), part.Item with { Xml = xml }, .. Parts.Skip(part.Index + 1)],
            })))
            .Where(simpler => simpler.Parts.Count > 0);
    }

    public override string ToString()
    {
        var shown = Parts.Count > 0 ? string.Join("; ", Parts.Select(part => $"{part.Name} {Shown.Literal(part.Xml)}")) : Shown.Bytes(Bytes);
        return (ExportAs is { } format ? string.Create(CultureInfo.InvariantCulture, $"exported as {format}: ") : "")
            + (shown.Length > 20 * LongestShown ? shown[..LongestShown] + "…" : shown);
    }

    private static string Changed(string text, Func<Dice, string> cell, Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        var start = text.LastIndexOfAny(['\t', ',', ';', '\n'], Math.Max(at - 1, 0)) + 1;
        var end = text.IndexOfAny(['\t', ',', ';', '\n'], Math.Min(start, text.Length));
        end = end < 0 ? text.Length : end;
        var lines = text.Split('\n');
        return dice.Below(8) switch
        {
            0 => TextMutations.Of(text, dice),
            1 => text.Insert(at, dice.Of(Separators)),
            2 => string.Join('\n', lines.Where((_, line) => line != at % lines.Length)),
            3 => text + "\n" + dice.Of(lines),
            4 when dice.OneIn(100) => string.Join('\n', Enumerable.Repeat(text, 30)),
            _ => text[..start] + cell(dice) + text[end..],
        };
    }

    private static List<ZipPart> PartsOf(IReadOnlyList<ZipPart> sample, Dice dice)
    {
        List<ZipPart> parts = [.. sample];
        for (var times = dice.Few(4); times > 0 && parts.Count > 0; times--)
        {
            // Mostly the parts with the words in them.
            var large = parts.Index().Where(part => part.Item.Name.EndsWith("document.xml", StringComparison.Ordinal) || part.Item.Name.Contains("sheet", StringComparison.Ordinal)).Select(part => part.Index).ToList();
            var at = large.Count > 0 && !dice.OneIn(4) ? dice.Of(large) : dice.Below(parts.Count);
            switch (dice.Below(20))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add(parts[at]);
                    break;
                case 2:
                    parts[at] = parts[at] with { Name = dice.OneIn(2) ? TextMutations.Of(parts[at].Name, dice) : dice.Of(parts).Name };
                    break;
                case 3:
                    parts[at] = parts[at] with { Xml = dice.Of(parts).Xml };
                    break;
                default:
                    parts[at] = parts[at] with { Xml = XmlTokens.Mutate(parts[at].Xml, CellTexts.Draw, dice) };
                    break;
            }
        }

        return parts;
    }

    private static byte[] Packed(IReadOnlyList<ZipPart> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part.Name, CompressionLevel.NoCompression).Open(), Encoding.Default);
                writer.Write(part.Xml);
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> SimplerXml(string xml)
    {
        var tokens = XmlTokens.Split(xml);
        return Shrinking.Cuts(tokens.Count).Select(cut => string.Concat(Without(tokens, cut)));
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> items, Range cut) => [.. items.Take(cut.Start.Value), .. items.Skip(cut.End.Value)];
}
