namespace Microsoft.Bot.Connector;

/// <summary>The connector at one service URL. A turn sends by its context, and asks about Teams by TeamsInfo.</summary>
public interface IConnectorClient : IDisposable;
