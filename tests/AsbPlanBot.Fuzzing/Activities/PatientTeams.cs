using System.Net;
using System.Text;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>Teams and the organisation's files as the bot meets them: everything is taken, and every question has an answer.</summary>
internal sealed class PatientTeams : HttpMessageHandler
{
    private const string Members = """{"members":[{"id":"29:sian","name":"Siân Pritchard","aadObjectId":"aaaaaaaa-0000-4000-8000-000000000001"}]}""";
    private const string Channels = """{"conversations":[{"id":"19:general@thread.tacv2"},{"id":"19:other@thread.tacv2","name":"Other"}]}""";
    private const string Member = """{"id":"29:sian","name":"Siân Pritchard","aadObjectId":"aaaaaaaa-0000-4000-8000-000000000001"}""";
    private const string Made = """{"id":"1700000000300","activityId":"1700000000300"}""";

    private readonly byte[] _file = Encoding.UTF8.GetBytes("Town Plan\nObjective\tAction\tOutcome\tProgress\tAccountable Officer\tStatus\n1.1 Rules\ta) Agree\t\t\tASB Team\tGreen\n");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var isFile = path.EndsWith("/plan.txt", StringComparison.Ordinal);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = isFile ? new ByteArrayContent(_file) : new StringContent(AnswerTo(request.Method, path), Encoding.UTF8, "application/json"),
        });
    }

    private static string AnswerTo(HttpMethod method, string path) =>
        method != HttpMethod.Get ? Made
        : path.EndsWith("/pagedmembers", StringComparison.Ordinal) ? Members
        : path.EndsWith("/conversations", StringComparison.Ordinal) ? Channels
        : Member;
}
