using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Year;

/// <summary>A check-in that an officer will answer.</summary>
internal sealed record Intention(DateTimeOffset At, Person Person, SimulatedCycle Cycle, Manner Manner);

/// <summary>What the officers said in the year, as they know it themselves: only what was acknowledged.</summary>
internal sealed class YearReplies(Officer officer, PromptLog log, TextWriter output)
{
    private readonly Dictionary<(string Person, int Cycle), DateTimeOffset> _complete = [];
    private readonly List<(Person Person, string Reference, DateTimeOffset At)> _acknowledged = [];

    public IReadOnlyList<(Person Person, string Reference, DateTimeOffset At)> Acknowledged => _acknowledged;

    /// <summary>Answers that were sent in and not taken.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether somebody had answered all of a cycle's check-in by an instant.</summary>
    public bool HasAnswered(Person person, SimulatedCycle cycle, DateTimeOffset by) =>
        _complete.TryGetValue((person.AadObjectId, cycle.Number), out var at) && at <= by;

    public async Task AnswerAsync(Intention intention, CancellationToken cancellationToken)
    {
        var (at, person, cycle, manner) = intention;
        if (log.NewestCardOf(person) is not { } message)
            return;

        // In words of their own: what two say alike of one objective is kept once.
        var note = $"{person.Name}, as it stood on {LondonTime.Text(at)}.";
        var answered = await officer.AnswerAsync(person, message, note, manner == Manner.InPart ? 1 : null, cancellationToken);
        _acknowledged.AddRange(answered.Acknowledged.Select(reference => (person, reference, at)));
        if (answered.Complete)
            _complete[(person.AadObjectId, cycle.Number)] = at;
        if (answered.Fault is not { } fault)
            return;
        Refused++;
        await output.WriteLineAsync($"{LondonTime.Text(at)}  NOT TAKEN   {person.Name}: {fault}");
    }
}
