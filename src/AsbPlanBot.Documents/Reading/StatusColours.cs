using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The statuses that colours stand for.</summary>
internal static class StatusColours
{
    private const double Palest = 0.15;
    private const double Darkest = 0.35;

    /// <summary>Whether it is a colour, and not white, grey, black or a pastel that only sets off a row.</summary>
    public static bool IsColour(Rgb colour) => SaturationOf(colour) > Palest && LightOf(colour) > Darkest;

    /// <summary>Null for greys and for colours that stand for none, such as purple.</summary>
    public static RagStatus? Find(Rgb colour) => !IsColour(colour) ? null : HueOf(colour) switch
    {
        < 18 or >= 340 => RagStatus.Red,
        < 68 => RagStatus.Amber,
        < 172 => RagStatus.Green,
        < 255 => RagStatus.Blue,
        _ => null,
    };

    private static double LightOf(Rgb colour) => Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) / 255.0;

    private static double RangeOf(Rgb colour) => LightOf(colour) - (Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) / 255.0);

    private static double SaturationOf(Rgb colour) => LightOf(colour) > 0 ? RangeOf(colour) / LightOf(colour) : 0;

    /// <summary>In degrees: red 0, green 120, blue 240.</summary>
    private static double HueOf(Rgb colour)
    {
        var (red, green, blue) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var sixth = LightOf(colour) == red ? (green - blue) / RangeOf(colour)
            : LightOf(colour) == green ? 2 + ((blue - red) / RangeOf(colour))
            : 4 + ((red - green) / RangeOf(colour));
        return ((sixth * 60) + 360) % 360;
    }
}
