namespace AsbPlanBot.Documents.Files;

/// <summary>Tells how many rows are done of those that there are.</summary>
internal sealed class CountedRows(WorkShare work, int all)
{
    private int _done;

    public void Next() => work.Report((double)++_done / all);
}
