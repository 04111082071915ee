namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>The size of a text.</summary>
public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>The weight of a text.</summary>
public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>The colour of a text, by what it means.</summary>
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>The kind of type that a text is set in.</summary>
public enum AdaptiveFontType { Default, Monospace }

/// <summary>Whether a text is a heading, for those who hear the card.</summary>
public enum AdaptiveTextBlockStyle { Paragraph, Heading }

/// <summary>Where an element stands in its line.</summary>
public enum AdaptiveHorizontalAlignment { Left, Center, Right, Stretch }

/// <summary>Where the content of a cell stands in its line.</summary>
public enum AdaptiveHorizontalContentAlignment { Left, Center, Right }

/// <summary>Where content stands in a container that is taller.</summary>
public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }

/// <summary>The background of a container, by what it means.</summary>
public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>How large an image is shown.</summary>
public enum AdaptiveImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>Whether an image is a portrait.</summary>
public enum AdaptiveImageStyle { Default, Person }

/// <summary>How choices are offered.</summary>
public enum AdaptiveChoiceInputStyle { Compact, Expanded, Filtered }

/// <summary>What a text input expects.</summary>
public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }

/// <summary>Whether an action stands beside the others or in their menu.</summary>
public enum AdaptiveActionMode { Primary, Secondary }

/// <summary>Whether an action sends the card's inputs.</summary>
public enum AdaptiveAssociatedInputs { Auto, None }

/// <summary>What decides a column's width.</summary>
public enum AdaptiveWidthType { Auto, Stretch, Pixel, Weighted }
