using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

/// <summary>The size of a text.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>The weight of a text.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>The colour of a text, by what it means.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>The kind of type that a text is set in.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveFontType
{
    Default,
    Monospace,
}

/// <summary>Whether a text is a heading, for those who hear the card.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}

/// <summary>Where an element stands in its line.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}

/// <summary>Where the content of a cell stands in its line.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHorizontalContentAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Where content stands in a container that is taller.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

/// <summary>The background of a container, by what it means.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>How large an image is shown.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

/// <summary>Whether an image is a portrait.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveImageStyle
{
    Default,
    Person,
}

/// <summary>How choices are offered.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}

/// <summary>What a text input expects.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}

/// <summary>Whether an action stands beside the others or in their menu.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}

/// <summary>Whether an action sends the card's inputs.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}

/// <summary>What decides an element's height.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveHeightType
{
    Auto,
    Stretch,
    Pixel,
}

/// <summary>What decides a column's width.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveWidthType
{
    Auto,
    Stretch,
    Pixel,
    Weighted,
}
