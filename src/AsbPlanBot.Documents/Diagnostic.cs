namespace AsbPlanBot.Documents;

/// <summary>How much an oddity weighs.</summary>
public enum Severity
{
    /// <summary>It was read all the same; somebody should look at it.</summary>
    Warning,

    /// <summary>The file cannot be used until it is put right.</summary>
    Error,
}

/// <summary>Something odd or wrong in a file.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Code">Stable name of the kind of fault, in kebab case: owner-missing, text-cut.</param>
/// <param name="Place">Where it is: "line 23", "line 23, Accountable Officer", or <see cref="WholeFile"/>.</param>
/// <param name="Message">A sentence for the officer who wrote the file.</param>
public sealed record Diagnostic(Severity Severity, string Code, string Place, string Message)
{
    /// <summary>The place of what is wrong with a file as a whole.</summary>
    public const string WholeFile = "file";
}
