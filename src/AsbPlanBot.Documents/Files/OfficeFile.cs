using System.IO.Compression;
using System.Xml;
using AsbPlanBot.Documents.Tables;
using DocumentFormat.OpenXml.Packaging;

namespace AsbPlanBot.Documents.Files;

/// <summary>
/// Opens the packages that Word and Excel files are, after their parts have been looked through: a package may expand
/// without bounds, nest without end or name entities outside it.
/// </summary>
internal static class OfficeFile
{
    /// <summary>The most that one part, and all parts, may expand to, in bytes.</summary>
    internal const long LargestPart = 64L * 1024 * 1024;

    private const long LargestTotal = 2 * LargestPart;
    private const int MostParts = 5_000;
    private const int Deepest = 200;

    // Styles and the like are kept whole in memory; text and sheets are read as they come.
    private const long LargestKept = 8L * 1024 * 1024;
    private const long LargestStrings = 24L * 1024 * 1024;

    // Of the time that a large file takes.
    private const double CheckedShare = 0.3;

    /// <summary>What <paramref name="read"/> makes of the file; null if it cannot be read, which is an error.</summary>
    public static T? Read<T>(byte[] bytes, Func<Stream, DiagnosticBag, T?> read, DiagnosticBag faults, WorkShare work)
        where T : class
    {
        try
        {
            using var stream = new CountedBytes(bytes, work.Part(CheckedShare, 1));
            return IsSound(bytes, faults, work.Part(0, CheckedShare)) ? read(stream, faults) : null;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            faults.Error("file-damaged", Place.WholeFile, "The file is damaged: a part of it cannot be read. Open it in Word or Excel and save it again.");
            return null;
        }
    }

    /// <summary>What the libraries throw for packages that break the rules.</summary>
    private static bool IsFault(Exception exception) =>
        exception is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException;

    private static bool IsSound(byte[] bytes, DiagnosticBag faults, WorkShare work)
    {
        using var zip = new ZipArchive(new CountedBytes(bytes, work));
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => Math.Max(entry.Length, 0)) > LargestTotal)
            return TooLarge(faults);

        foreach (var entry in zip.Entries.Where(entry => IsXml(entry.FullName)))
        {
            if (entry.Length > MostOf(entry.FullName))
                return TooLarge(faults);
            if (!IsSound(entry, faults))
                return false;
        }

        return true;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static long MostOf(string name) =>
        name.EndsWith("document.xml", StringComparison.OrdinalIgnoreCase) || name.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) ? LargestPart
        : name.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? LargestStrings
        : name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
            || name[0] == '[' || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? LargestKept
        : LargestPart;

    /// <summary>Reads a part to its end without keeping it. A text longer than a cell can be is never put together.</summary>
    private static bool IsSound(ZipArchiveEntry entry, DiagnosticBag faults)
    {
        const int LongestText = 16 * TableBounds.LongestCell;
        var buffer = new char[8192];
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Xml.Settings);
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                    return Refuse(faults, "file-nested", "The file nests its content deeper than any document does. Copy the table into a new document.");
                if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) || !xml.CanReadValueChunk)
                    continue;

                var length = 0;
                int count;
                while ((count = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0 && length <= LongestText)
                    length += count;
                if (length > LongestText)
                    return Refuse(faults, "cell-too-long", $"A text in the file is longer than {LongestText} characters.");
            }
        }
        catch (XmlException exception) when (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Refuse(faults, "file-entities", "The file declares entities, which no Word or Excel file does and which are never fetched here. Do not trust it.");
        }

        return true;
    }

    private static bool TooLarge(DiagnosticBag faults) =>
        Refuse(faults, "file-expands", "The file is packed so that it becomes far larger than a plan when it is opened. Copy the table into a new document.");

    private static bool Refuse(DiagnosticBag faults, string code, string message)
    {
        faults.Error(code, Place.WholeFile, message);
        return false;
    }
}
