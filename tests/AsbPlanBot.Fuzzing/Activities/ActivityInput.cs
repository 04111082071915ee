using System.Text;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Json;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Fuzzing.Sentences;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>What is posted.</summary>
/// <param name="Json">What the body was made of; null where it is bytes alone.</param>
internal sealed record ActivityInput(JsonPart? Json, byte[] Body, string ContentType)
{
    private const string Usual = "application/json; charset=utf-8";

    private static readonly string[] Types =
        ["application/json", "application/json; charset=utf-16", "application/json; charset=x", "text/plain", "application/json; charset=iso-8859-1", "multipart/form-data; boundary=x", ""];

    /// <summary>A body that is JSON.</summary>
    public static ActivityInput Of(JsonPart json) => new(json, Encoding.UTF8.GetBytes(json.ToString()), Usual);

    public static ActivityInput Draw(Dice dice)
    {
        var activity = dice.Of(RecordedActivities.All);
        if (dice.OneIn(3))
            activity = activity.With("text", JsonPart.Text(SentenceInput.Sentence(dice)));
        if (!dice.OneIn(8))
            activity = JsonMutations.Of(activity, RecordedActivities.Words, dice);
        var input = Of(activity);
        return dice.Below(6) switch
        {
            0 => input with { Json = null, Body = TextMutations.Of(input.Body, dice) },
            1 when dice.OneIn(4) => input with { ContentType = dice.Of(Types) },
            _ => input,
        };
    }

    public IEnumerable<ActivityInput> Simpler() => Json is { } json
        ? JsonPlaces.Simpler(json).Select(simpler => Of(simpler) with { ContentType = ContentType })
        : Shrinking.Simpler(Body).Select(bytes => this with { Body = bytes });

    public override string ToString() => (ContentType == Usual ? "" : $"as {ContentType}: ") + Shown.Bytes(Body);
}
