using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Questions;

/// <summary>One entry of an objective's history, in words.</summary>
/// <param name="When">"22 Nov 10:04".</param>
/// <param name="Who">"Jo Bell", "Jo Bell for SNT", "the imported document".</param>
/// <param name="Facts">What else changed: "action b completed", "60 % done", "due date moved from 30 Jun 2026 to 31 Aug 2026".</param>
/// <param name="Note">What was typed then; null where the note stayed as it was.</param>
public sealed record HistoryLine(
    string When, string Who, RagStatus Before, RagStatus After, IReadOnlyList<string> Facts, string? Note);

/// <summary>A status that an objective took.</summary>
/// <param name="When">"22 Nov"; null where it is not known.</param>
public sealed record TrendPoint(RagStatus Status, string? When);

/// <summary>What became of one objective between two moments.</summary>
/// <inheritdoc cref="HistoryLine"/>
public sealed record ChangeLine(StatusChange Change, IReadOnlyList<string> Facts, string? Note, string Who, string When);

/// <summary>An objective that took another status, or several.</summary>
/// <param name="Statuses">Those that it took, oldest first; the one that it had to begin with has no day.</param>
public sealed record MovedLine(string Ref, string Title, IReadOnlyList<TrendPoint> Statuses);

/// <summary>Somebody who has been silent.</summary>
/// <param name="Name">Display name.</param>
/// <param name="InARow">"3 check-ins in a row", "8 or more check-ins in a row".</param>
/// <param name="Since">The first of them: "since that of Thu 5 Nov 10:00".</param>
/// <param name="Holds">The parties that they hold or cover for today; empty for none.</param>
public sealed record SilentLine(string Name, string InARow, string Since, IReadOnlyList<string> Holds);

/// <summary>A party with who stands for it.</summary>
/// <param name="Holders">The one who is asked first; empty if nobody holds it.</param>
/// <param name="AccountableFor">References of the objectives that name it, in plan order.</param>
/// <param name="Gap">What is said where nobody holds it; null where somebody does.</param>
public sealed record PartyLine(
    string Name, IReadOnlyList<HolderLine> Holders, IReadOnlyList<string> AccountableFor, string? Gap);

/// <summary>Somebody who holds a party.</summary>
/// <param name="Detail">"lead, since 1 Jun 2026, away until 5 Jan 2027: Sam Osei covers"; empty where there is nothing to say.</param>
public sealed record HolderLine(string Name, string Detail);

/// <summary>Examples of what can be asked or said.</summary>
/// <param name="Title">What one wants: "See how the plan stands".</param>
/// <param name="Examples">Sentences that the bot reads.</param>
public sealed record HelpGroup(string Title, IReadOnlyList<string> Examples);

/// <summary>The statuses of an objective over time, as a strip.</summary>
/// <param name="From">The day it begins: "1 Sep". It ends now.</param>
/// <param name="Parts">Oldest first, at least two.</param>
public sealed record StatusStrip(string From, IReadOnlyList<StripPart> Parts);

/// <summary>A part of a strip.</summary>
/// <param name="Share">How much of the time it took, in percent, at least 1.</param>
public sealed record StripPart(RagStatus Status, int Share);
