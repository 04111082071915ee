namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The formats of cells, in the order in which <see cref="ExcelStyles"/> writes them.</summary>
internal enum CellStyle
{
    Default,
    Title,
    Remark,
    Heading,
    Band,
    Text,

    /// <summary>Text that stays text also when somebody edits the cell.</summary>
    QuotedText,
    Number,
    Day,
    Moment,
    Percent,

    /// <summary>The first of the statuses, in the order of <see cref="StatusLook.All"/>.</summary>
    FirstStatus,
}
