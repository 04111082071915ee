using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Plans;

/// <summary>Reads plans from documents and writes them as documents.</summary>
public interface IPlanDocuments
{
    /// <summary>Reads a document of any kind that is understood. Bad input gives remarks, never an exception.</summary>
    /// <param name="content">From its present position to its end.</param>
    /// <param name="people">The plan's parties, whose names tell owners apart that are run together.</param>
    Task<PlanDocument> ReadAsync(Stream content, PlanDirectory people, CancellationToken cancellationToken);

    /// <summary>Reads a people file; null if the document is none. Bad input gives remarks, never an exception.</summary>
    /// <param name="content">From its present position to its end.</param>
    Task<PeopleDocument?> ReadPeopleAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Writes a plan, unless there is none of that id or the days do not fit it.</summary>
    /// <param name="asAt">A past day at whose end it is shown; null for now.</param>
    /// <param name="since">A day before that, with which the Word report compares; null for three months before.</param>
    Task<PlanFileDecision> WriteAsync(
        string planId, ExportFormat format, DateOnly? asAt, DateOnly? since, CancellationToken cancellationToken);
}

/// <summary>What was read from a document.</summary>
/// <param name="Plan">Null if there are errors.</param>
/// <param name="AsAt">The day as at which it says that it stands; null if it does not say.</param>
/// <param name="Remarks">Everything odd, in the document's order.</param>
public sealed record PlanDocument(Plan? Plan, DateOnly? AsAt, IReadOnlyList<DocumentRemark> Remarks);

/// <summary>What was read from a people file.</summary>
/// <param name="People">Null if there are errors.</param>
/// <param name="Remarks">Everything odd, in the file's order.</param>
public sealed record PeopleDocument(PlanDirectory? People, IReadOnlyList<DocumentRemark> Remarks);

/// <summary>Something odd in a document.</summary>
/// <param name="Place">Where it is, in words: "line 12, Status".</param>
/// <param name="Message">A sentence for a council officer.</param>
public sealed record DocumentRemark(bool IsError, string Place, string Message);

/// <summary>A plan as a file.</summary>
/// <param name="Name">With its ending; fit for any file system.</param>
public sealed record PlanFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What becomes of a wish for a plan as a file.</summary>
public abstract record PlanFileDecision
{
    private PlanFileDecision()
    {
    }

    public sealed record Ready(PlanFile File) : PlanFileDecision;

    /// <summary>It cannot be had like that; sentences say why and what to do.</summary>
    public sealed record Refused(string Why) : PlanFileDecision;
}
