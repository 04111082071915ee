using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Questions;

/// <summary>What the bot answers, ready to be shown: every value is decided, nothing is looked up while rendering.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>How the question was read: "Amber, all commitments, as at 22 Nov 10:04".</summary>
    public required string Reading { get; init; }

    /// <summary>What is to be known beside it, in a sentence; null where nothing is.</summary>
    public string? Remark { get; init; }

    /// <summary>A list of objectives under their commitments.</summary>
    /// <param name="Groups">Commitments with at least one line, in plan order; may be empty.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none: "Nothing is Amber."</param>
    public sealed record Objectives(IReadOnlyList<AnswerGroup> Groups, string WhenEmpty) : Answer;

    /// <summary>One objective with all that is known of it.</summary>
    /// <param name="Past">Newest first.</param>
    /// <param name="Trend">Oldest first.</param>
    public sealed record OneObjective(
        ObjectiveLine Line, Objective Objective, IReadOnlyList<HistoryLine> Past, IReadOnlyList<TrendPoint> Trend) : Answer
    {
        /// <summary>Its statuses over time; null while there is only one.</summary>
        public StatusStrip? Strip { get; init; }

        /// <summary>The letter of the action that was asked for; null for the whole objective.</summary>
        public string? Letter { get; init; }

        /// <summary>Whether the asker may say how it stands.</summary>
        public bool MayAnswer { get; init; }
    }

    /// <summary>All that was said of one objective.</summary>
    /// <param name="Lines">Newest first.</param>
    /// <param name="Trend">Oldest first.</param>
    public sealed record History(ObjectiveLine Line, IReadOnlyList<HistoryLine> Lines, IReadOnlyList<TrendPoint> Trend) : Answer
    {
        /// <summary>Its statuses over time; null while there is only one.</summary>
        public StatusStrip? Strip { get; init; }
    }

    /// <summary>Who is accountable for one objective.</summary>
    /// <param name="Gap">What is said where nobody is; null where somebody is.</param>
    public sealed record Owners(ObjectiveLine Line, IReadOnlyList<PartyLine> Parties, string? Gap) : Answer;

    /// <summary>Who holds which role or team.</summary>
    /// <param name="Parties">Those that nobody holds first.</param>
    /// <param name="Gaps">Sentences about open objectives that name no party.</param>
    public sealed record Holders(IReadOnlyList<PartyLine> Parties, IReadOnlyList<string> Gaps) : Answer;

    /// <summary>What has changed since a moment.</summary>
    /// <param name="Lines">Worse first, then better, completed, slipped and the rest.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none.</param>
    public sealed record Changes(IReadOnlyList<ChangeLine> Lines, string WhenEmpty) : Answer;

    /// <summary>How the plan stands now, as the weekly summary would say it.</summary>
    public sealed record SummaryNow(Summary Summary) : Answer;

    /// <summary>What needs a manager now.</summary>
    public sealed record Digest(Summaries.Digest Now) : Answer;

    /// <summary>How the plan stood at the end of a past day, compared with the newest summary before. Who was silent then is not told.</summary>
    public sealed record SummaryThen(Summary Summary, DateOnly Day) : Answer;

    /// <summary>How the counts of a commitment, or of the plan, went from summary to summary, and which of its objectives moved.</summary>
    /// <param name="InOne">"Commitment 2: 3 better, 1 worse since 12 Oct."</param>
    /// <param name="Points">Oldest first, the last one now.</param>
    /// <param name="Lines">Worse first, then better, completed, and those that are again where they were.</param>
    public sealed record Moved(string InOne, IReadOnlyList<CountsOn> Points, IReadOnlyList<MovedLine> Lines) : Answer;

    /// <summary>Who has not answered several check-ins in a row.</summary>
    /// <param name="Lines">The longest silence first, then by name.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none.</param>
    /// <param name="MayChase">Whether the asker may have them asked once more.</param>
    public sealed record Silent(IReadOnlyList<SilentLine> Lines, string WhenEmpty, bool MayChase) : Answer;

    /// <summary>Who was asked in the newest cycle and has not answered, or not all.</summary>
    /// <param name="Lines">Ordered by name; empty if all have replied.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none.</param>
    /// <param name="MayChase">Whether the asker may have them asked once more.</param>
    public sealed record NotReplied(IReadOnlyList<NotRepliedLine> Lines, string WhenEmpty, bool MayChase) : Answer;

    /// <summary>Who can be written to.</summary>
    /// <param name="Refused">Who cannot, ordered by name.</param>
    /// <param name="Fine">How many can.</param>
    public sealed record Reached(IReadOnlyList<ReachLine> Refused, int Fine) : Answer;

    /// <summary>What can be asked and said, by example.</summary>
    /// <param name="Groups">By what one wants.</param>
    /// <param name="Examples">The most useful ones, to offer as buttons.</param>
    public sealed record Help(IReadOnlyList<HelpGroup> Groups, IReadOnlyList<string> Examples) : Answer;

    /// <summary>A plain sentence, with questions to offer as buttons.</summary>
    public sealed record Sentence(string Text, IReadOnlyList<string> Suggestions) : Answer;
}

/// <summary>The lines of one commitment.</summary>
public sealed record AnswerGroup(Commitment Commitment, IReadOnlyList<ObjectiveLine> Lines);

/// <summary>An officer who has not answered everything.</summary>
/// <param name="Name">Display name.</param>
/// <param name="Unanswered">References not answered yet.</param>
/// <param name="Asked">How many were asked about.</param>
/// <param name="Detail">In words: "asked Thu 26 Nov 10:00", "could not be reached: the app is not installed".</param>
public sealed record NotRepliedLine(string Name, IReadOnlyList<string> Unanswered, int Asked, string Detail)
{
    /// <summary>Whether the card is with them and an answer is due; not where they are away, put it off or cannot be reached.</summary>
    public bool IsWaitedFor { get; init; }

    /// <summary>For how many check-ins in a row, this one included, no word came; 0 where they answered in part, or silence does not count.</summary>
    public int InARow { get; init; }

    /// <summary>The same in words: "3 check-ins in a row"; null where it is no more than this one.</summary>
    public string? InARowInWords => InARow > 1 ? Silence.InWords(InARow, InARow >= SummaryContext.CyclesBack) : null;

    /// <summary>How many days ago they were asked; null if the card has not reached them.</summary>
    public int? Days { get; init; }
}
