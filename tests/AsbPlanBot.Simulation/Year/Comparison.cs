using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Year;

/// <summary>How what was written of one kind differs from what should have been.</summary>
internal sealed class Comparison
{
    // A bank holiday moves nothing further: what is nearer than that to something due, and is not it, was meant to be.
    private static readonly TimeSpan Near = TimeSpan.FromDays(5);

    private readonly List<string> _violations = [];

    public Comparison(PromptKind kind, IReadOnlyList<Expected> expected, IReadOnlyList<Prompt> prompts)
    {
        Kind = kind;
        var seen = prompts.Where(prompt => prompt.Kind == kind).ToList();
        (Expected, Seen) = (expected.Count, seen.Count);
        foreach (var reader in expected.Select(one => one.To).Concat(seen.Select(prompt => prompt.To)).Distinct(StringComparer.Ordinal))
            Compare([.. expected.Where(one => one.To == reader)], seen.FindAll(prompt => prompt.To == reader));
    }

    public PromptKind Kind { get; }

    public int Expected { get; }

    public int Seen { get; }

    public int Missed { get; private set; }

    public int Doubled { get; private set; }

    public int AtTheWrongTime { get; private set; }

    /// <summary>Sent though nothing of the kind was due.</summary>
    public int Uncalled { get; private set; }

    /// <summary>Escalations that name somebody who had answered, or not somebody who had not.</summary>
    public int Misnamed { get; private set; }

    public bool Holds => _violations.Count == 0;

    public IReadOnlyList<string> Violations => _violations;

    private void Compare(List<Expected> due, List<Prompt> seen)
    {
        List<(Expected Due, Prompt Seen)> met = [];
        foreach (var prompt in seen.OrderBy(prompt => due.Exists(one => one.At == prompt.At) ? 0 : 1).ToList())
        {
            var nearest = due.Where(one => Apart(one, prompt) < Near && met.TrueForAll(pair => pair.Due != one))
                .MinBy(one => Apart(one, prompt));
            if (nearest is not null)
                met.Add((nearest, prompt));
            else if (met.Exists(pair => Apart(pair.Due, prompt) < Near))
                Violate(prompt.At, prompt.To, "doubled", Doubled++);
            else
                Violate(prompt.At, prompt.To, "though nothing was due", Uncalled++);
        }

        foreach (var (one, prompt) in met)
            Look(one, prompt);
        foreach (var one in due.Where(one => met.TrueForAll(pair => pair.Due != one)))
            Violate(one.At, one.To, "missed", Missed++);
    }

    private void Look(Expected due, Prompt seen)
    {
        if (seen.At != due.At)
            Violate(seen.At, seen.To, $"due {LondonTime.Text(due.At)}", AtTheWrongTime++);
        if (!due.Naming.All(name => PromptLog.IsNamed(name, seen.Text)) || due.NotNaming.Any(name => PromptLog.IsNamed(name, seen.Text)))
            Violate(seen.At, seen.To, $"should name {string.Join(", ", due.Naming)} and nobody else", Misnamed++);
    }

    private static TimeSpan Apart(Expected due, Prompt seen) => (seen.At - due.At).Duration();

    private void Violate(DateTimeOffset at, string to, string how, int before) =>
        _violations.Add($"{Kind} for {to}, {LondonTime.Text(at)}: {how} ({before + 1})");
}
