using System.ComponentModel;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a table that says how its cells are aligned.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }
}

/// <summary>A table.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];
    public List<AdaptiveTableRow> Rows { get; set; } = [];
    public AdaptiveContainerStyle? GridStyle { get; set; }

    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    [DefaultValue(true)]
    public bool FirstRowAsHeaders { get; set; } = true;

    public override void Add(AdaptiveElement element) => Rows.Add((AdaptiveTableRow)element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();
}

/// <summary>A row of a table.</summary>
public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableRow";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    public override void Add(AdaptiveElement value) => Cells.Add((AdaptiveTableCell)value);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();
}

/// <summary>A cell of a row.</summary>
public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableCell";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveElement> Items { get; set; } = [];

    public override void Add(AdaptiveElement element) => Items.Add(element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}

/// <summary>How wide a column of a table is: a share, or pixels.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveTableColumnDefinition
{
    public const string TypeName = "TableColumnDefinition";

    [JsonProperty("verticalCellContentAlignment")]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty("horizontalCellContentAlignment")]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    [JsonIgnore]
    public double PixelWidth { get; set; }

    [JsonIgnore]
    public double Width { get; set; }

    [JsonProperty("width")]
    internal object? Written =>
        Width > 0 ? Width : PixelWidth > 0 ? PixelWidth.ToString(CultureInfo.InvariantCulture) + "px" : null;
}
