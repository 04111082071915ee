using System.ComponentModel.DataAnnotations;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Settings;

/// <summary>The section Calendar of the settings.</summary>
internal sealed class CalendarSettings : IValidatableObject
{
    /// <summary>A file in the shape of https://www.gov.uk/bank-holidays.json.</summary>
    public string? BankHolidaysFile { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Read().Fault is { } fault)
        {
            yield return new($"Calendar:BankHolidaysFile names no usable file of bank holidays. {fault}");
        }
    }

    /// <summary>The bank holidays that the program comes with, and those of the file; with why the file cannot be used.</summary>
    public (BankHolidays Holidays, string? Fault) Read()
    {
        if (BankHolidaysFile is not { } file)
        {
            return (BankHolidays.Bundled, null);
        }

        try
        {
            return BankHolidays.TryRead(File.ReadAllText(file), out var more, out var error)
                ? (BankHolidays.Bundled.With(more), null)
                : (BankHolidays.Bundled, error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (BankHolidays.Bundled, exception.Message);
        }
    }
}
