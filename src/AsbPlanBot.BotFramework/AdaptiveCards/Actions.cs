using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    /// <summary>"default", "positive" or "destructive".</summary>
    [DefaultValue("default")]
    public string? Style { get; set; } = "default";

    public string? Tooltip { get; set; }
}

/// <summary>Sends the inputs to the bot as an invoke, which can answer with another card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";
    public override string Type { get; set; } = TypeName;

    [DefaultValue("")]
    public string? Verb { get; set; } = "";

    /// <summary>Sent together with the inputs.</summary>
    public object? Data { get; set; }
}

/// <summary>Sends the inputs to the bot as a message without text.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";
    public override string Type { get; set; } = TypeName;

    /// <summary>Sent together with the inputs.</summary>
    public object? Data { get; set; }
}

/// <summary>Opens an address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";
    public override string Type { get; set; } = TypeName;
    public Uri? Url { get; set; }
}

/// <summary>Shows and hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element to show, to hide, or (when that is not said) to turn from one to the other.</summary>
[JsonConverter(typeof(CardTargetConverter))]
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string? ElementId { get; set; }
    public bool? IsVisible { get; set; }

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
