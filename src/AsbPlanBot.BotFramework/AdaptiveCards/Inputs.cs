using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>Something that a person fills in. What it demands is checked by the client only.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public bool IsRequired { get; set; }
    public string? Label { get; set; }
    public string? ErrorMessage { get; set; }
}

/// <summary>A line of text, or several.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";
    public override string Type { get; set; } = TypeName;
    public string? Placeholder { get; set; }
    public string? Value { get; set; }
    public AdaptiveTextInputStyle Style { get; set; }
    public bool IsMultiline { get; set; }
    public int MaxLength { get; set; }
}

/// <summary>A number. NaN means none.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";
    public override string Type { get; set; } = TypeName;
    public string? Placeholder { get; set; }

    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;
}

/// <summary>A day, as yyyy-MM-dd.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";
    public override string Type { get; set; } = TypeName;
    public string? Value { get; set; }
}

/// <summary>One or several of given choices; several are sent with commas between them.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";
    public override string Type { get; set; } = TypeName;
    public string? Value { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public bool IsMultiSelect { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];
    public bool Wrap { get; set; }
    public string? Placeholder { get; set; }
}

/// <summary>One of the choices.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    public string? Title { get; set; }
    public string? Value { get; set; }
}
