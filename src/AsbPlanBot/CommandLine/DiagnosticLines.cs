using AsbPlanBot.Documents;

namespace AsbPlanBot.CommandLine;

/// <summary>Prints what a file's reader found odd, a line each.</summary>
internal static class DiagnosticLines
{
    public static async Task WriteAsync(TextWriter output, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
            await output.WriteLineAsync($"{severity}: {diagnostic.Place}: {diagnostic.Message} [{diagnostic.Code}]");
        }
    }
}
