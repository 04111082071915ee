namespace AsbPlanBot.Storage.Backup;

/// <summary>What became of a backup.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>Everything is in the file, as it was at one moment.</summary>
    public sealed record Done(int Rows) : BackupOutcome;

    /// <summary>There are no tables with this prefix, or nothing in them.</summary>
    public sealed record Empty : BackupOutcome;

    /// <summary>Something changed while it was read; what was written is not the picture of one moment.</summary>
    public sealed record Changed : BackupOutcome;
}

/// <summary>What became of a restore.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>All rows are in the tables.</summary>
    public sealed record Done(int Rows) : RestoreOutcome;

    /// <summary>There is something in a table already; nothing was written.</summary>
    /// <param name="Table">Its name without the prefix.</param>
    public sealed record NotEmpty(string Table) : RestoreOutcome;

    /// <summary>The file is no whole backup; nothing was written.</summary>
    /// <param name="Line">Which line is odd, from 1.</param>
    /// <param name="Why">What is odd about it, to go on after the line's number.</param>
    public sealed record Unreadable(int Line, string Why) : RestoreOutcome;
}
