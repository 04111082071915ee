using AsbPlanBot.LocalTeams.Launching;
using CsvHelper;

namespace AsbPlanBot.LocalTeams.People;

/// <summary>Reads users out of a people file: CSV with a row for each holder of each party.</summary>
public static class PeopleFile
{
    private static readonly string[] Columns = ["party", "name", "aadObjectId", "upn"];

    /// <summary>The distinct holders in the order of the file, each with the parties held; rows without a holder are passed over.</summary>
    /// <param name="csv">The file's text, with at least the columns party, name, aadObjectId and upn.</param>
    /// <exception cref="SetupException">A column is missing or a row cannot be read.</exception>
    public static IReadOnlyList<Person> Parse(string csv)
    {
        try
        {
            using var reader = CsvReader.FromText(csv, new CsvReaderOptions { TrimWhitespace = true });
            reader.ReadHeader();
            if (Columns.FirstOrDefault(column => !reader.TryGetFieldIndex(column, out _)) is { } missing)
                throw new SetupException($"The people file has no column '{missing}'.");

            List<(string Party, Person Holder)> rows = [];
            while (reader.Read())
            {
                if (reader.GetString("aadObjectId") is { Length: > 0 } id)
                    rows.Add((reader.GetString("party"), new Person(id, reader.GetString("name"), reader.GetString("upn"), [])));
            }

            return [.. rows
                .GroupBy(row => row.Holder.AadObjectId, StringComparer.OrdinalIgnoreCase)
                .Select(held => held.First().Holder with { Roles = [.. held.Select(row => row.Party).Distinct(StringComparer.Ordinal)] })];
        }
        catch (CsvFormatException e)
        {
            throw new SetupException($"The people file cannot be read: line {e.LineNumber}: {e.Message}", e);
        }
    }
}
