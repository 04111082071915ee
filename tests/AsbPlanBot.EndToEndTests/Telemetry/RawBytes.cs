using System.Text;
using System.Text.Json;

namespace AsbPlanBot.EndToEndTests;

/// <summary>Bytes that texts are looked for in, as they are and as JSON writes them.</summary>
internal sealed record RawBytes(string Name, byte[] Bytes)
{
    private const int Around = 60;

    public static RawBytes Of(string file)
    {
        // The program that writes it may still hold it.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return new RawBytes(Path.GetFileName(file), bytes.ToArray());
    }

    public bool Contains(string text) => IndexOf(text) >= 0;

    /// <summary>Those of the texts that are in it, each with what stands around it.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> texts)
    {
        // Where nothing is, nothing can be found.
        Assert.True(Bytes.Length > 0, $"{Name} is empty.");
        return [.. texts
            .Select(text => (Text: text, At: IndexOf(text)))
            .Where(found => found.At >= 0)
            .Select(found => $"{Name} has “{found.Text}”: {Excerpt(found.At, found.Text.Length)}")];
    }

    private int IndexOf(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var encoded = JsonEncodedText.Encode(text).EncodedUtf8Bytes;
        var at = Bytes.AsSpan().IndexOf(plain);
        return at >= 0 || encoded.SequenceEqual(plain) ? at : Bytes.AsSpan().IndexOf(encoded);
    }

    private string Excerpt(int at, int length)
    {
        var from = Math.Max(0, at - Around);
        return Encoding.UTF8.GetString(Bytes, from, Math.Min(Bytes.Length - from, length + (2 * Around)));
    }
}
