using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// The state of an objective that a card showed, small enough to travel in it. By it an answer that was typed beside an
/// old state is told from one that was typed beside the present one.
/// </summary>
/// <param name="Status">The status that was shown.</param>
/// <param name="Content">A digest of all that can be answered.</param>
/// <param name="Confirmed">When it had last been confirmed.</param>
internal sealed record SeenState(RagStatus Status, string Content, string Confirmed)
{
    private const int DigestLength = 8;

    public static SeenState Of(Objective objective)
    {
        var prefilled = TypedReading.Prefill(objective, seen: "");
        return new SeenState(
            objective.Status,
            DigestOf(objective.Status, prefilled),
            (objective.ConfirmedAt?.ToUnixTimeSeconds() ?? 0).ToString("X", CultureInfo.InvariantCulture));
    }

    /// <summary>Whether inputs hold just what the card was filled with, whatever has become of the objective since.</summary>
    public bool IsUntouched(TypedAnswer typed) => typed.Status is null && DigestOf(Status, typed) == Content;

    /// <summary>Reads what <see cref="ToString"/> wrote; what it did not write differs from every state.</summary>
    public static SeenState Parse(string text) =>
        text.Split('-') is [var status, var content, var confirmed]
        && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((RagStatus)number)
            ? new SeenState((RagStatus)number, content, confirmed)
            : new SeenState(RagStatus.NotReported, "", "");

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Status}-{Content}-{Confirmed}");

    // Clients may give letters in another order, and end lines in another way.
    private static string DigestOf(RagStatus status, TypedAnswer fields)
    {
        string?[] content =
        [
            status.ToString(),
            string.Join(',', fields.LetterList.Order(StringComparer.OrdinalIgnoreCase)),
            fields.Percent?.Trim(),
            fields.Note?.ReplaceLineEndings("\n").Trim(),
            fields.Evidence?.Trim(),
        ];
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', content)));
        return Convert.ToHexString(digest)[..DigestLength];
    }
}
