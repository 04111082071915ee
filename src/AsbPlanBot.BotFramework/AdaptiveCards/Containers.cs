using System.Collections;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An element made of elements.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    public AdaptiveContainerStyle? Style { get; set; }
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }
    public AdaptiveAction? SelectAction { get; set; }

    /// <summary>Whether it reaches to the edges of its parent.</summary>
    public bool Bleed { get; set; }

    /// <summary>Such as "80px".</summary>
    public string? MinHeight { get; set; }

    public abstract void Add(AdaptiveElement value);

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Elements below each other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveElement> Items { get; set; } = [];

    public override void Add(AdaptiveElement element) => Items.Add(element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Columns beside each other.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveColumn> Columns { get; set; } = [];

    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();
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
