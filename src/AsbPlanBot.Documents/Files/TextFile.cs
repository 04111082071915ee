using System.Globalization;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Files;

/// <summary>Takes the text out of a file's bytes. Faults become diagnostics.</summary>
internal static class TextFile
{
    /// <summary>Null if they are no text.</summary>
    public static string? Decode(byte[] bytes, WantedFile wanted, DiagnosticBag faults)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded)
        {
            faults.Error("file-binary", Place.WholeFile, $"The file is not text. {wanted.Words} is understood.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            faults.Error("file-empty", Place.WholeFile, "The file is empty.");
            return null;
        }

        if (decoded.Guessed)
            faults.Warn("encoding-guessed", Place.WholeFile, "The file is not in UTF-8 and was read as Windows-1252. Check its dashes, quotation marks and accents.");
        if (decoded.ControlCharacters > 0)
            faults.Warn("characters-dropped", Place.WholeFile, string.Create(CultureInfo.InvariantCulture, $"Control characters that are no text were left out ({decoded.ControlCharacters})."));
        return decoded.Text;
    }
}
