using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>An objective that a reply is about, with the letters that were named.</summary>
/// <param name="Reference">As the plan writes it; as typed where the plan does not have it.</param>
/// <param name="Objective">Null where the plan does not have it.</param>
internal sealed record ReplyTarget(string Reference, Objective? Objective, IReadOnlyList<string> Letters);

/// <summary>What the first words of a clause say, before the note.</summary>
/// <param name="Targets">Empty where no objective was named.</param>
/// <param name="AreDone">Whether the letters of the targets are complete, or open; null where they have none.</param>
/// <param name="End">Where the note begins, if there is one.</param>
internal sealed record ReplyHead(IReadOnlyList<ReplyTarget> Targets, SaidReply Said, bool? AreDone, int End);
