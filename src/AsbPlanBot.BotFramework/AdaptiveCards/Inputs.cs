using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something that a person fills in. What it demands is checked by the client only.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public bool IsRequired { get; set; }
    public string? Label { get; set; }
    public string? ErrorMessage { get; set; }

    /// <summary>What a client shows that takes no input.</summary>
    public abstract string? GetNonInteractiveValue();
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
    public string? Regex { get; set; }
    public AdaptiveAction? InlineAction { get; set; }

    public override string? GetNonInteractiveValue() => Value ?? Placeholder;
}

/// <summary>A number. NaN means none.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";
    public override string Type { get; set; } = TypeName;
    public string? Placeholder { get; set; }

    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    [DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;

    public override string? GetNonInteractiveValue() =>
        double.IsNaN(Value) ? Placeholder : Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A date, as yyyy-MM-dd.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";
    public override string Type { get; set; } = TypeName;
    public string? Placeholder { get; set; }
    public string? Value { get; set; }
    public string? Min { get; set; }
    public string? Max { get; set; }

    public override string? GetNonInteractiveValue() => Value ?? Placeholder;
}

/// <summary>Yes or no.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";
    public override string Type { get; set; } = TypeName;
    public string? Title { get; set; }

    /// <summary>What is sent for yes.</summary>
    public string? ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent for no.</summary>
    public string? ValueOff { get; set; } = bool.FalseString;

    public string? Value { get; set; }
    public bool Wrap { get; set; }

    public override string? GetNonInteractiveValue() => $"{Title}: {Value ?? ValueOff}";
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

    public override string? GetNonInteractiveValue() => string.Join(
        ", ",
        Choices.Where(choice => (Value ?? "").Split(',').Contains(choice.Value, StringComparer.Ordinal))
            .Select(choice => choice.Title));
}

/// <summary>One of the choices.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    public string? Title { get; set; }
    public string? Value { get; set; }
}
