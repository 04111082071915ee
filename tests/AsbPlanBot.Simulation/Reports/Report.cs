namespace AsbPlanBot.Simulation.Reports;

/// <summary>What a simulation came to: one table, to be copied into a note.</summary>
internal sealed class Report(string title)
{
    private const string Ok = "ok";
    private const string Violated = "VIOLATED";

    private readonly List<string[]> _rows = [["what", "should be", "was", ""]];

    /// <summary>A figure that nothing depends on.</summary>
    public void Tell(string what, string was) => _rows.Add([what, "", was, ""]);

    /// <summary>Something asserted.</summary>
    public void Assert(string what, string shouldBe, string was, bool holds) =>
        _rows.Add([what, shouldBe, was, holds ? Ok : Violated]);

    /// <summary>Something asserted of a count.</summary>
    public void Assert(string what, int shouldBe, int was) => Assert(what, Figures.Of(shouldBe), Figures.Of(was), shouldBe == was);

    /// <summary>Prints the table. True if all that was asserted holds.</summary>
    public async Task<bool> WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(title);
        await output.WriteLineAsync();
        var widths = Enumerable.Range(0, _rows[0].Length).Select(at => _rows.Max(row => row[at].Length)).ToList();
        foreach (var (number, row) in _rows.Index())
        {
            await output.WriteLineAsync(Line(row.Select((cell, at) => cell.PadRight(widths[at]))));
            if (number == 0)
                await output.WriteLineAsync(Line(widths.Select(width => new string('-', width))));
        }

        await output.WriteLineAsync();
        var violated = _rows.Count(row => row[^1] == Violated);
        await output.WriteLineAsync(violated == 0 ? "All ok." : $"{violated} of {_rows.Count(row => row[^1].Length > 0)} VIOLATED.");
        return violated == 0;
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
