using System.Buffers;
using System.Text.Json;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>Reads what a bot sends, within Teams' limit on a message.</summary>
internal static class ActivityBody
{
    // Teams counts a message as UTF-16, about 100 KB.
    private const int MostCharacters = 100 * 1024 / 2;

    /// <summary>The JSON object of the request, or why there is none.</summary>
    public static async Task<(JsonElement Body, ConnectorError? Error)> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);

        // Rented: one for each call would be a large object, and the collector's dearest work, at every message.
        var buffer = ArrayPool<char>.Shared.Rent(MostCharacters + 1);
        try
        {
            var length = await reader.ReadBlockAsync(buffer.AsMemory(0, MostCharacters + 1), request.HttpContext.RequestAborted);
            if (length > MostCharacters)
                return (default, ConnectorError.TooBig);
            using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? (json.RootElement.Clone(), null)
                : (default, ConnectorError.BadArgument("The body is not a JSON object."));
        }
        catch (JsonException)
        {
            return (default, ConnectorError.BadArgument("The body is not JSON."));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The text at a path of names; null when something on the way is missing or of another kind.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    /// <summary>What is wrong with an activity as a message to show; null when it can be shown.</summary>
    public static ConnectorError? Check(JsonElement activity) => activity.Text("type") switch
    {
        null => ConnectorError.BadArgument("The activity has no type."),
        "typing" => null,
        "message" when IsEmpty(activity) => ConnectorError.BadArgument("The message has neither text nor attachments."),
        "message" => BadAttachment(activity),
        var other => ConnectorError.BadArgument($"Activities of type '{other}' cannot be sent."),
    };

    private static bool IsEmpty(JsonElement activity) =>
        string.IsNullOrEmpty(activity.Text("text")) &&
        !(activity.TryGetProperty("attachments", out var attachments) &&
            attachments is { ValueKind: JsonValueKind.Array } && attachments.GetArrayLength() > 0);

    private static ConnectorError? BadAttachment(JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments) || attachments.ValueKind == JsonValueKind.Null)
            return null;
        if (attachments.ValueKind != JsonValueKind.Array)
            return ConnectorError.BadArgument("attachments is not an array.");
        return attachments.EnumerateArray().All(attachment => attachment.Text("contentType") is not null)
            ? null
            : ConnectorError.BadArgument("An attachment has no contentType.");
    }
}
