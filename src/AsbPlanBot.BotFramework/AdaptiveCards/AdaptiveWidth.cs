using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How wide a column is: as its content, as there is room, so many pixels, or its share.</summary>
[JsonConverter(typeof(CardTextConverter))]
public class AdaptiveWidth
{
    public AdaptiveWidth()
    {
    }

    /// <param name="value">"auto", "stretch", a share such as "2", or pixels such as "40px".</param>
    public AdaptiveWidth(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        var pixels = value.EndsWith("px", StringComparison.Ordinal);
        if (uint.TryParse(pixels ? value.AsSpan()[..^2] : value, NumberStyles.None, CultureInfo.InvariantCulture, out var unit))
            (WidthType, Unit) = (pixels ? AdaptiveWidthType.Pixel : AdaptiveWidthType.Weighted, unit);
        else
            WidthType = Enum.Parse<AdaptiveWidthType>(value, ignoreCase: true);
    }

    /// <summary>A share, despite the parameter's name.</summary>
    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Weighted;
        Unit = px;
    }

    public AdaptiveWidth(AdaptiveWidthType widthType)
    {
        WidthType = widthType;
        Unit = widthType is AdaptiveWidthType.Weighted ? 1 : null;
    }

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);
    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);
    public AdaptiveWidthType WidthType { get; set; }
    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(uint value) => new(value);

    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Pixel => (Unit ?? 1).ToString(CultureInfo.InvariantCulture) + "px",
        _ => (Unit ?? 1).ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Names of widths.</summary>
public class AdaptiveColumnWidth
{
    public const string Auto = "auto";
    public const string Stretch = "stretch";
}
