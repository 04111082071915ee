using AsbPlanBot.Core.Scheduling;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Hosting;

/// <summary>The bank holidays that the program comes with, and those of a file that an administrator adds.</summary>
internal static class CalendarSetup
{
    /// <summary>A file in the shape of https://www.gov.uk/bank-holidays.json.</summary>
    public const string FileSetting = "Calendar:BankHolidaysFile";

    /// <exception cref="OptionsValidationException">The file is not there, or cannot be read; the message says why.</exception>
    public static BankHolidays Read(IConfiguration settings)
    {
        if (settings[FileSetting] is not { Length: > 0 } file)
        {
            return BankHolidays.Bundled;
        }

        string json;
        try
        {
            json = File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Fault(exception.Message);
        }

        return BankHolidays.TryRead(json, out var more, out var error) ? BankHolidays.Bundled.With(more) : throw Fault(error);
    }

    private static OptionsValidationException Fault(string why) =>
        new(FileSetting, typeof(BankHolidays), [$"{FileSetting} names no usable file of bank holidays. {why}"]);
}
