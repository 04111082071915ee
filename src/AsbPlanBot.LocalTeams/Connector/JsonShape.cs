using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>JSON as Teams writes it: names in camel case, what is absent left out, enumerations as words.</summary>
internal static class JsonShape
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

/// <summary>Where this server is reached, known once it listens: the bot's service URL, with a slash at its end.</summary>
internal sealed class ServiceAddress
{
    public string Url { get; set; } = "";
}
