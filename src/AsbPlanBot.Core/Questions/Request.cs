using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>Something that somebody wants done, said in a sentence.</summary>
public abstract record Request
{
    private Request()
    {
    }

    /// <summary>"I am away until 5 January, Sam Osei covers for me"; of somebody else, with their name.</summary>
    /// <param name="Who">A name as it was typed; null for the asker.</param>
    /// <param name="From">The first day away; null for today.</param>
    /// <param name="Until">The day of the return; null if it was not said.</param>
    /// <param name="StandIn">A name as it was typed; null if nobody was named.</param>
    public sealed record Away(string? Who, DateOnly? From, DateOnly? Until, string? StandIn) : Request;

    /// <summary>"I'm back".</summary>
    /// <param name="Who">A name as it was typed; null for the asker.</param>
    public sealed record Back(string? Who) : Request;

    /// <summary>"Ask me tomorrow", "not now".</summary>
    /// <param name="To">Null if it was not said.</param>
    public sealed record PutOff(PutOffTo? To) : Request;

    /// <summary>"Export word", "export excel as at 1 March", "export word as at 1 March since 1 December".</summary>
    /// <param name="AsAt">A past day; null for now.</param>
    /// <param name="Since">The day from which on changes are told, before that of the export; null where it was not said.</param>
    public sealed record Export(ExportFormat Format, DateOnly? AsAt, DateOnly? Since = null) : Request;

    /// <summary>"Pause the plan".</summary>
    public sealed record Pause : Request;

    /// <summary>"Resume".</summary>
    public sealed record Resume : Request;

    /// <summary>"Chase", "chase Jo Bell": ask once more who has not answered. For managers.</summary>
    /// <param name="Who">A person or a party as it was typed; null for everybody.</param>
    public sealed record Chase(string? Who) : Request;

    /// <summary>"Answer for Jo Bell": the check-in of somebody else. For managers.</summary>
    /// <param name="Who">A name as it was typed.</param>
    public sealed record AnswerFor(string Who) : Request;

    /// <summary>"Assign ASB Team Leader to Jo Bell from 1 June until 30 September". For managers.</summary>
    /// <param name="Party">A party, or the reference of an objective whose parties are meant, as it was typed.</param>
    /// <param name="Who">A name as it was typed; a mention stands for the name in it.</param>
    /// <param name="From">The first day; null for today.</param>
    /// <param name="Until">The last day; null for open-ended.</param>
    public sealed record Assign(string Party, string Who, DateOnly? From, DateOnly? Until) : Request;

    /// <summary>"Unassign Jo Bell from ASB Team Leader". For managers.</summary>
    /// <param name="LastDay">The last day on which it is held; null for yesterday.</param>
    /// <inheritdoc cref="Assign"/>
    public sealed record Unassign(string Party, string Who, DateOnly? LastDay) : Request;

    /// <summary>"Move 1.1 to 30 June because the cameras are late". For managers.</summary>
    /// <param name="Reason">Null where none was given; it is asked for.</param>
    public sealed record MoveDue(string ObjectiveRef, DateOnly Due, string? Reason) : Request;

    /// <summary>"Acknowledge 4.1": a manager has seen that it is complete.</summary>
    public sealed record Acknowledge(string ObjectiveRef) : Request;

    /// <summary>"5.3 is not mine": its officer says that somebody else is accountable.</summary>
    public sealed record NotMine(string ObjectiveRef) : Request;

    /// <summary>"Add Jo Bell as a manager". For managers.</summary>
    public sealed record AddManager(string Who) : Request;

    /// <summary>"Remove Jo Bell as a manager". For managers.</summary>
    public sealed record RemoveManager(string Who) : Request;

    /// <summary>"Post the summary", "update the summary in the channel": now, or once more in the place of the newest one. For managers.</summary>
    public sealed record PostSummary : Request;

    /// <summary>"Settings": how the plan runs, to be looked at or changed.</summary>
    public sealed record ShowSettings : Request;

    /// <summary>"Set up": what is still to be done before the plan runs.</summary>
    public sealed record SetUp : Request;

    /// <summary>"Remind after 3 days", "check-ins every Thursday at 10:00". For managers.</summary>
    /// <param name="Value">A whole number, cron text of five fields for a schedule, or the name of a choice.</param>
    public sealed record Set(PlanSetting Setting, string Value) : Request;
}

/// <summary>A setting that managers change. Those up to <see cref="Digest"/> can be changed in a sentence.</summary>
public enum PlanSetting
{
    /// <summary>When officers are asked.</summary>
    CheckIns,

    /// <summary>When the summary is posted.</summary>
    Summaries,

    /// <summary>Working days after which an officer is reminded; 0 for never.</summary>
    ReminderAfterDays,

    /// <summary>Working days after the reminder at which managers are told; 0 for never.</summary>
    EscalationAfterDays,

    /// <summary>How far below target is still Amber, in percent.</summary>
    TolerancePercent,

    /// <summary>Days after which a status that nobody confirmed is stale.</summary>
    StaleAfterDays,

    /// <summary>Whether the managers get a digest every week, by the name of the <see cref="DigestChoice"/>.</summary>
    Digest,

    /// <summary>Whose bank holidays the plan keeps, by the name of the region.</summary>
    Region,

    /// <summary>Where the summary is posted, by the Teams id of the channel.</summary>
    Channel,
}
