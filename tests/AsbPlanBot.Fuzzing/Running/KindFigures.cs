namespace AsbPlanBot.Fuzzing.Running;

/// <summary>What came of one kind.</summary>
/// <param name="Failed">How many inputs failed, those that failed alike too.</param>
/// <param name="Failures">The first of those that failed alike.</param>
internal sealed record KindFigures(string Kind, long Inputs, long Failed, TimeSpan Took, IReadOnlyList<Failure> Failures);
