using System.Text.Json;
using System.Text.Json.Serialization;
using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Storage.Queues;

/// <summary>
/// What a message says. All ASCII, for a message travels in XML, which cannot carry every character that an id may have.
/// </summary>
internal static class WorkMessage
{
    // Strict in reading: work with a part missing is not to be guessed at.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static string Write(WorkItem item) => JsonSerializer.Serialize(item, Options);

    /// <summary>What was set aside, with why: for a person to read.</summary>
    public static string WriteSetAside(LeasedWork work, string reason) =>
        JsonSerializer.Serialize(new SetAside(work.Item, work.Deliveries, reason), Options);

    /// <summary>Null if it is no work that this version of the service knows.</summary>
    public static WorkItem? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkItem>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record SetAside(WorkItem Item, int Deliveries, string Reason);
}
