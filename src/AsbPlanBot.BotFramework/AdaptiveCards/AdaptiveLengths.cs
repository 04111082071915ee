using System.Globalization;

namespace AdaptiveCards;

/// <summary>How high an element is: as high as its content, as high as there is room, or so many pixels.</summary>
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    public uint? Unit { get; set; }

    public static implicit operator AdaptiveHeight(uint value) => new(value);

    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    public bool IsPixel() => HeightType is AdaptiveHeightType.Pixel;

    public bool ShouldSerializeAdaptiveHeight() =>
        HeightType is AdaptiveHeightType.Stretch || (IsPixel() && Unit is > 0);

    public bool Equals(AdaptiveHeight? other) =>
        other is not null && HeightType == other.HeightType && (!IsPixel() || Unit == other.Unit);

    public override bool Equals(object? obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, IsPixel() ? Unit : null);

    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Auto => "auto",
        AdaptiveHeightType.Stretch => "stretch",
        _ => (Unit ?? 0).ToString(CultureInfo.InvariantCulture) + "px",
    };
}

/// <summary>How wide a column is: as its content, as there is room, so many pixels, or its share.</summary>
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
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

    public bool IsPixel() => WidthType is AdaptiveWidthType.Pixel;

    public bool Equals(AdaptiveWidth? other) =>
        other is not null && WidthType == other.WidthType && Unit == other.Unit;

    public override bool Equals(object? obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);

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
