namespace Microsoft.Bot.Connector;

/// <summary>Ids of the channels that this library meets.</summary>
public class Channels
{
    public const string Emulator = "emulator";
    public const string Msteams = "msteams";
    public const string Test = "test";
}
