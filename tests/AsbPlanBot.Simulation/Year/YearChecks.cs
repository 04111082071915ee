using AsbPlanBot.Simulation.Calendar;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Year;

/// <summary>Holds what was written in the year against what should have been.</summary>
internal sealed class YearChecks(IReadOnlyList<Prompt> prompts, IReadOnlyList<Expected> expected)
{
    private const int MostPrinted = 12;
    private static readonly TimeOnly Opens = new(8, 0);
    private static readonly TimeOnly Closes = new(18, 0);
    private static readonly PromptKind[] Kinds = [PromptKind.CheckIn, PromptKind.Reminder, PromptKind.Escalation, PromptKind.Summary];

    public async Task AddToAsync(Report report, TextWriter output)
    {
        foreach (var kind in Kinds)
        {
            var compared = new Comparison(kind, [.. expected.Where(one => one.Kind == kind)], prompts);
            await PrintAsync(output, compared.Violations);
            report.Assert(
                $"{kind}: sent",
                Figures.Of(compared.Expected),
                $"{Figures.Of(compared.Seen)}: {compared.Missed} missed, {compared.Doubled} doubled, {compared.AtTheWrongTime} at a wrong time, {compared.Uncalled} uncalled for"
                    + (kind == PromptKind.Escalation ? $", {compared.Misnamed} naming the wrong people" : ""),
                compared.Holds);
        }

        var idle = prompts.Where(prompt => !WorkingDays.Includes(LondonTime.DayOf(prompt.At))).ToList();
        await PrintAsync(output, [.. idle.Select(prompt => $"{prompt.Kind} for {prompt.To}, {LondonTime.Text(prompt.At)}: no working day")]);
        report.Assert("prompts on a day that is no working day", 0, idle.Count);

        var notices = prompts.Where(prompt => prompt.Kind == PromptKind.Notice).ToList();
        report.Assert("notices outside working hours", 0, notices.Count(notice => !IsWorkingTime(notice.At)));
        report.Assert("notices sent twice within an hour", 0, Repeated(notices));
        report.Assert(
            "objective 5.3, which nobody is accountable for, is told to the managers",
            "once or more",
            Figures.Of(notices.Count(notice => notice.Text.Contains("5.3", StringComparison.Ordinal))),
            notices.Exists(notice => notice.Text.Contains("5.3", StringComparison.Ordinal)));
    }

    private static bool IsWorkingTime(DateTimeOffset instant) => TimeOnly.FromDateTime(LondonTime.Of(instant).DateTime).IsBetween(Opens, Closes);

    private static int Repeated(List<Prompt> notices) => notices
        .GroupBy(notice => (notice.To, notice.Text))
        .Sum(same => same.OrderBy(notice => notice.At).Zip(same.OrderBy(notice => notice.At).Skip(1))
            .Count(pair => pair.Second.At - pair.First.At < TimeSpan.FromHours(1)));

    private static async Task PrintAsync(TextWriter output, IReadOnlyList<string> violations)
    {
        foreach (var violation in violations.Take(MostPrinted))
            await output.WriteLineAsync($"VIOLATED  {violation}");
        if (violations.Count > MostPrinted)
            await output.WriteLineAsync($"VIOLATED  … and {violations.Count - MostPrinted} more like these");
    }
}
