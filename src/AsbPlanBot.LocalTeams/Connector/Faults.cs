using System.Security.Cryptography;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>429 with Retry-After.</summary>
    Throttled,

    /// <summary>403, the person blocked the bot.</summary>
    Blocked,

    /// <summary>403, an administrator disabled the bot.</summary>
    Disabled,

    /// <summary>403, the app is not installed.</summary>
    NotInstalled,

    /// <summary>404, no such conversation.</summary>
    NotFound,

    /// <summary>404, no such activity.</summary>
    ActivityNotFound,

    /// <summary>412.</summary>
    PreconditionFailed,

    /// <summary>500.</summary>
    ServiceError,

    /// <summary>502.</summary>
    BadGateway,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>504.</summary>
    GatewayTimeout,

    /// <summary>The call succeeds, but late.</summary>
    Latency,
}

/// <summary>A fault to be made: which calls it meets and what happens to them.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>A chat or channel, or one thread of a channel; null for every call, also those about no conversation.</summary>
    public string? Conversation { get; init; }

    /// <summary>GET, POST, PUT or DELETE; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>How many more calls it meets; null for no end.</summary>
    public int? Calls { get; init; }

    /// <summary>How many in a hundred of those calls it meets, 0 to 100; null for all.</summary>
    public double? Percent { get; init; }

    /// <summary>Retry-After of <see cref="FaultKind.Throttled"/>, or the lateness of <see cref="FaultKind.Latency"/>; 1 s unless given.</summary>
    public int Milliseconds { get; init; } = 1000;

    internal TimeSpan Time => TimeSpan.FromMilliseconds(Milliseconds);

    internal ConnectorError? Error => Kind switch
    {
        FaultKind.Throttled => ConnectorError.ThrottledFor(Time),
        FaultKind.Blocked => ConnectorError.NotWritable,
        FaultKind.Disabled => ConnectorError.DisabledByAdmin,
        FaultKind.NotInstalled => ConnectorError.NotInRoster,
        FaultKind.NotFound => ConnectorError.NoConversation,
        FaultKind.ActivityNotFound => ConnectorError.NoActivity,
        FaultKind.PreconditionFailed => ConnectorError.Precondition,
        FaultKind.ServiceError => ConnectorError.Service,
        FaultKind.BadGateway => ConnectorError.BadGateway,
        FaultKind.Unavailable => ConnectorError.Unavailable,
        FaultKind.GatewayTimeout => ConnectorError.GatewayTimeout,
        _ => null,
    };

    internal bool Meets(string? conversation, string method) =>
        (Conversation is null || (conversation is not null &&
            (conversation == Conversation || conversation.StartsWith(Conversation + ";", StringComparison.Ordinal)))) &&
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The faults that are set. The first that meets a call happens.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_gate)
                return [.. _faults];
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    /// <summary>The fault that this call meets, counted off; null when it meets none.</summary>
    internal Fault? Meet(string? conversation, string method)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(fault => fault.Meets(conversation, method) && Chance(fault.Percent));
            if (at < 0)
                return null;
            var fault = _faults[at];
            if (fault.Calls is { } calls)
            {
                if (calls > 1)
                    _faults[at] = fault with { Calls = calls - 1 };
                else
                    _faults.RemoveAt(at);
            }

            return fault;
        }
    }

    private static bool Chance(double? percent) =>
        percent is not { } chance || RandomNumberGenerator.GetInt32(1_000_000) < chance * 10_000;
}
