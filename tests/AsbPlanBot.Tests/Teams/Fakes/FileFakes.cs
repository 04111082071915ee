using System.Net;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>Where the organisation keeps its files.</summary>
internal sealed class FileWeb : HttpMessageHandler
{
    public List<(HttpMethod Method, string? Range)> Requests { get; } = [];

    public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3, 4]) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.Method, request.Content?.Headers.ContentRange?.ToString()));
        return Task.FromResult(Answer());
    }
}

internal sealed class DraftsInMemory : IPlanDrafts
{
    private readonly Dictionary<(string, string), PlanDraft> _drafts = [];

    public int Count => _drafts.Count;

    public void Clear() => _drafts.Clear();

    public Task<bool> TryKeepAsync(PlanDraft draft, CancellationToken cancellationToken)
    {
        _drafts[(draft.PlanId, draft.PersonId)] = draft;
        return Task.FromResult(true);
    }

    public Task<PlanDraft?> FindAsync(string planId, string personId, CancellationToken cancellationToken) =>
        Task.FromResult(_drafts.GetValueOrDefault((planId, personId)));

    public Task RemoveAsync(string planId, string personId, CancellationToken cancellationToken)
    {
        _drafts.Remove((planId, personId));
        return Task.CompletedTask;
    }
}

/// <summary>Reads whatever a test says, and writes four bytes.</summary>
internal sealed class DocumentsOfATest : IPlanDocuments
{
    public PlanDocument Read { get; set; } = new(null, null, []);

    /// <summary>Null where the document is a plan.</summary>
    public PeopleDocument? People { get; set; }

    public Task<PeopleDocument?> ReadPeopleAsync(Stream content, CancellationToken cancellationToken) => Task.FromResult(People);

    public Task<PlanDocument> ReadAsync(Stream content, PlanDirectory people, CancellationToken cancellationToken) => Task.FromResult(Read);

    /// <summary>The days of what was written last.</summary>
    public (DateOnly? AsAt, DateOnly? Since) Days { get; private set; }

    /// <summary>Why it writes nothing; null where it does.</summary>
    public string? Refusal { get; set; }

    public Task<PlanFileDecision> WriteAsync(
        string planId, ExportFormat format, DateOnly? asAt, DateOnly? since, CancellationToken cancellationToken)
    {
        Days = (asAt, since);
        return Task.FromResult<PlanFileDecision>(Refusal is { } why
            ? new PlanFileDecision.Refused(why)
            : new PlanFileDecision.Ready(new PlanFile(
                "Our plan." + format switch { ExportFormat.Word => "docx", ExportFormat.Excel => "xlsx", _ => "csv" }, new byte[] { 1, 2, 3, 4 })));
    }
}
