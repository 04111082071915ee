namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>The size of a text.</summary>
public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

/// <summary>The weight of a text.</summary>
public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>The colour of a text, by what it means.</summary>
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>Whether a text is a heading, for those who hear the card.</summary>
public enum AdaptiveTextBlockStyle { Paragraph, Heading }

/// <summary>Where an element stands in its line.</summary>
public enum AdaptiveHorizontalAlignment { Left, Center, Right, Stretch }

/// <summary>The background of a container, by what it means.</summary>
public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>How choices are offered.</summary>
public enum AdaptiveChoiceInputStyle { Compact, Expanded, Filtered }

/// <summary>What a text input expects.</summary>
public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }

/// <summary>What decides a column's width.</summary>
public enum AdaptiveWidthType { Auto, Stretch, Pixel, Weighted }
