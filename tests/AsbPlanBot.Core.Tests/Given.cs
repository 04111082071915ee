using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests;

/// <summary>Short ways to say what a test starts from. Times are those of the clock on the wall in London.</summary>
internal static class Given
{
    public static PlanSettings Settings { get; } = new()
    {
        PlanId = "asb",
        ActiveFrom = At("2026-01-01 00:00"),
        Managers = ["manager"],
    };

    public static DateTimeOffset At(string london)
    {
        var wall = DateTime.ParseExact(london, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(wall));
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="letters">Its actions, complete where the letter is a capital: "aBc".</param>
    public static Objective Objective(
        string reference,
        RagStatus status = RagStatus.NotReported,
        string letters = "ab",
        string? note = null,
        string[]? parties = null) => new()
        {
            Ref = reference,
            Title = "Objective " + reference,
            Status = status,
            Note = note,
            Parties = parties ?? ["ASB Team Leader"],
            Actions = [.. letters.Select(letter => Action(char.ToLowerInvariant(letter), char.IsUpper(letter)))],
        };

    /// <summary>A plan in which the number before the dot is the commitment.</summary>
    public static Plan Plan(params Objective[] objectives) => new()
    {
        Title = "ASB action plan",
        Commitments = [.. objectives
            .GroupBy(objective => objective.Ref.Split('.')[0])
            .Select((group, index) => new Commitment(index + 1, "Commitment " + group.Key, [.. group]))],
    };

    /// <summary>What Jo said of an objective on a card.</summary>
    public static HistoryEntry Entry(string reference, string at, RagStatus before, RagStatus after, string? note = null) => new()
    {
        ObjectiveRef = reference,
        At = At(at),
        By = "jo",
        Source = ReplySource.Card,
        Key = reference + at,
        OldStatus = before,
        NewStatus = after,
        Note = note,
    };

    /// <summary>That of Thursday 26 November 2026, 10:00, about 1.1 and 1.2, as it was planned.</summary>
    public static CheckIn CheckIn(string personId, CheckInState state) => new()
    {
        PlanId = "asb",
        Cycle = "20261126T1000Z",
        PersonId = personId,
        State = state,
        StateSince = At("2026-11-26 10:00"),
        Asked = ["1.1", "1.2"],
    };

    public static PlanInForce InForce(params Objective[] objectives) => new(Settings, Plan(objectives));

    public static PlanDirectory Directory(params Party[] parties) => new(parties);

    public static Party Party(string name, params Holding[] holdings) => new(name, PartyKind.Role, holdings);

    /// <param name="name">"Jo" has the id "jo".</param>
    public static Holding Held(string name, bool lead = false, string? from = null, string? to = null) => new(
        new Person(string.Concat(name.Select(char.ToLowerInvariant)), name, null),
        lead,
        from is null ? null : Day(from),
        to is null ? null : Day(to));

    private static PlanAction Action(char letter, bool complete) => new(letter.ToString(), "Do " + letter, complete);
}
