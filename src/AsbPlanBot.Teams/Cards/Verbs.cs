namespace AsbPlanBot.Teams.Cards;

/// <summary>What a button of a card asks the bot to do. The renderer writes them and the dispatcher reads them.</summary>
internal static class Verbs
{
    /// <summary>Saves what was typed into a check-in.</summary>
    public const string Send = "checkin.send";

    /// <summary>Shows another page of a check-in, keeping what was typed.</summary>
    public const string Turn = "checkin.turn";

    /// <summary>Shows the check-in of the newest cycle, or what is left of it.</summary>
    public const string Open = "checkin.open";

    /// <summary>Shows a check-in again that was answered, to correct it.</summary>
    public const string Amend = "checkin.amend";

    /// <summary>Puts a reply in words away.</summary>
    public const string Discard = "said.discard";

    /// <summary>Shows what can be done with a check-in that is not answered now.</summary>
    public const string Later = "checkin.later";

    /// <summary>Puts a check-in off.</summary>
    public const string PutOff = "checkin.putoff";

    /// <summary>Notes that somebody is away.</summary>
    public const string Away = "away";

    /// <summary>Moves a due date, for the reason given.</summary>
    public const string MoveDue = "due.move";

    /// <summary>Changes who holds a party, as shown.</summary>
    public const string Hold = "holding.apply";

    /// <summary>Says that an objective is not one's own.</summary>
    public const string NotMine = "checkin.notmine";

    /// <summary>Puts a plan file in force.</summary>
    public const string ImportApply = "import.apply";

    /// <summary>Puts a plan file in force with the statuses that it has.</summary>
    public const string ImportApplyStatuses = "import.applyStatuses";

    /// <summary>Puts a plan file away.</summary>
    public const string ImportDiscard = "import.discard";

    /// <summary>Changes how a plan runs.</summary>
    public const string SettingsSave = "settings.save";

    /// <summary>Lets a plan begin that was set up.</summary>
    public const string SetUpStart = "setup.start";

    /// <summary>Shows an answer again, another page of it, or one of its objectives.</summary>
    public const string Look = "answer.look";

    /// <summary>Asks a question, as if it had been typed.</summary>
    public const string Ask = "ask";
}
