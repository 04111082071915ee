namespace AsbPlanBot.Core.Plans;

/// <summary>A kind of file that a plan can be taken out as.</summary>
public enum ExportFormat
{
    /// <summary>.docx: the plan's own table, for committee.</summary>
    Word,

    /// <summary>.xlsx: the plan, its history and its replies.</summary>
    Excel,

    /// <summary>.csv: the plan's rows.</summary>
    Csv,
}
