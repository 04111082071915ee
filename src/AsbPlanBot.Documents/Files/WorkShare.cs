namespace AsbPlanBot.Documents.Files;

/// <summary>A part of some work, and whom to tell how far the whole is. The default tells nobody.</summary>
/// <param name="Whole">Is told the share of the whole, from 0 to 1.</param>
/// <param name="From">The share of the whole that is done when this part begins.</param>
/// <param name="Until">The share of the whole that is done when this part ends.</param>
internal readonly record struct WorkShare(IProgress<double>? Whole, double From, double Until)
{
    /// <summary>Tells how much of this part is done, from 0 to 1; more counts as all of it.</summary>
    public void Report(double share) => Whole?.Report(From + ((Until - From) * Math.Min(share, 1)));

    /// <summary>A part of this part.</summary>
    public WorkShare Part(double from, double until) =>
        new(Whole, From + ((Until - From) * from), From + ((Until - From) * until));
}
