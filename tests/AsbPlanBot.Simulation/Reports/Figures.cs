using System.Globalization;

namespace AsbPlanBot.Simulation.Reports;

/// <summary>Numbers as the table shows them.</summary>
internal static class Figures
{
    public static string Of(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("#,##0.0", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => Of(time.TotalSeconds) + " s";

    public static string Megabytes(long bytes) => Of(bytes / 1024.0 / 1024.0) + " MB";
}
