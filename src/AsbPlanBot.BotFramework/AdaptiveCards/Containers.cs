
namespace AdaptiveCards;

/// <summary>An element made of elements.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>What a press anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; set; }
}

/// <summary>Elements below each other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveElement> Items { get; set; } = [];
}

/// <summary>Columns beside each other.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

/// <summary>One of those columns.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";
    public override string Type { get; set; } = TypeName;
    public AdaptiveWidth? Width { get; set; }
}

/// <summary>Buttons in the body of a card.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveAction> Actions { get; set; } = [];
}
