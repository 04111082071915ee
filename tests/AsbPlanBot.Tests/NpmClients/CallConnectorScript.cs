using System.Text.Json;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>The clients with which npm's botbuilder calls a connector.</summary>
public sealed class CallConnectorScript() : NodeScript("call-connector.cjs")
{
    /// <summary>What a call such as "conversations.createConversation" comes to.</summary>
    public Task<JsonElement> CallAsync(Uri serviceUrl, string call, params object?[] given) =>
        ResultAsync(new { serviceUrl, call, given });

    /// <summary>What a call comes to when the client may try again as it does by itself.</summary>
    public Task<JsonElement> CallPatientlyAsync(Uri serviceUrl, string call, params object?[] given) =>
        ResultAsync(new { serviceUrl, call, given, patient = true });

    /// <summary>The error that a call ends in, which is of this status and this code.</summary>
    public async Task<JsonElement> RefusesAsync(int status, string? code, Uri serviceUrl, string call, params object?[] given)
    {
        var error = await ErrorAsync(new { serviceUrl, call, given });
        Assert.Equal("RestError", error.GetProperty("name").GetString());
        Assert.Equal(status, error.GetProperty("statusCode").GetInt32());
        Assert.Equal(code, error.TryGetProperty("code", out var told) ? told.GetString() : null);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        return error;
    }
}
