using System.Globalization;

namespace AdaptiveCards;

/// <summary>How wide a column is: as its content, as there is room, so many pixels, or its share.</summary>
[JsonConverter(typeof(CardTextConverter))]
public class AdaptiveWidth
{
    /// <param name="value">"auto", "stretch", a share such as "2", or pixels such as "40px".</param>
    public AdaptiveWidth(string? value)
    {
        var pixels = value?.EndsWith("px", StringComparison.Ordinal) is true;
        if (uint.TryParse(pixels ? value![..^2] : value, NumberStyles.None, CultureInfo.InvariantCulture, out var unit))
            (WidthType, Unit) = (pixels ? AdaptiveWidthType.Pixel : AdaptiveWidthType.Weighted, unit);
        else if (!string.IsNullOrEmpty(value))
            WidthType = Enum.Parse<AdaptiveWidthType>(value, ignoreCase: true);
    }

    public AdaptiveWidthType WidthType { get; set; }
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Pixel => (Unit ?? 1).ToString(CultureInfo.InvariantCulture) + "px",
        _ => (Unit ?? 1).ToString(CultureInfo.InvariantCulture),
    };
}
