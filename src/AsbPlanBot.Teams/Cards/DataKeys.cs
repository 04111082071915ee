namespace AsbPlanBot.Teams.Cards;

/// <summary>Names of the values that a card's buttons and inputs send.</summary>
internal static class DataKeys
{
    /// <summary>The verb, for clients that send a button as a message.</summary>
    public const string Verb = "verb";

    public const string Plan = "plan";
    public const string Cycle = "cycle";
    public const string Person = "person";
    public const string Revision = "revision";

    /// <summary>Whether what has been answered is shown too.</summary>
    public const string All = "all";

    /// <summary>The objectives of a reply in words.</summary>
    public const string Said = "said";

    /// <summary>The page to show, from 0.</summary>
    public const string Page = "page";

    /// <summary>By reference, the state that the card showed of each objective with inputs on it.</summary>
    public const string Seen = "seen";

    /// <summary>What was typed on other pages.</summary>
    public const string Kept = "kept";

    /// <summary>To what a check-in is put off.</summary>
    public const string PutOffTo = "to";

    /// <summary>The day of a return.</summary>
    public const string Until = "until";

    /// <summary>An objective's reference.</summary>
    public const string Reference = "ref";

    /// <summary>Why a manager does something.</summary>
    public const string Reason = "reason";

    /// <summary>A new due date.</summary>
    public const string Due = "due";

    /// <summary>A party of the plan.</summary>
    public const string Party = "party";

    /// <summary>Name of the person.</summary>
    public const string Name = "name";

    /// <summary>User principal name of the person.</summary>
    public const string Upn = "upn";

    /// <summary>The first day.</summary>
    public const string From = "from";

    /// <summary>Whether a party is to be held, or no longer.</summary>
    public const string Holds = "holds";

    /// <summary>Who covers.</summary>
    public const string StandIn = "standIn";

    /// <summary>Key of the draft of a plan.</summary>
    public const string Draft = "draft";

    /// <summary>Mark of what was shown.</summary>
    public const string Shown = "shown";

    /// <summary>A question, in words or as <see cref="QuestionData"/> writes it.</summary>
    public const string Question = "question";

    public static string Status(string reference) => "status:" + reference;

    public static string Letters(string reference) => "letters:" + reference;

    public static string Percent(string reference) => "percent:" + reference;

    public static string Note(string reference) => "note:" + reference;

    public static string Evidence(string reference) => "evidence:" + reference;
}
