using System.Text;
using System.Text.Json;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The search by which the story holds its telemetry to be clean finds what there is.</summary>
public sealed class RawBytesTests
{
    private const string Note = "Siân says “it’s <late>”.";

    [Fact]
    public void A_text_is_found_as_it_is_and_in_JSON()
    {
        RawBytes plain = new("plain", [0x0a, 0x05, .. Encoding.UTF8.GetBytes($"note: {Note}"), 0xff]);
        RawBytes json = new("json", JsonSerializer.SerializeToUtf8Bytes(new { message = $"note: {Note}" }));

        Assert.Contains("note: ", Assert.Single(plain.Find(["another note", Note])), StringComparison.Ordinal);
        Assert.Single(json.Find(["another note", Note]));
    }

    [Fact]
    public void Where_nothing_was_received_nothing_counts_as_clean() =>
        Assert.ThrowsAny<Exception>(() => new RawBytes("nothing", []).Find([Note]));
}
