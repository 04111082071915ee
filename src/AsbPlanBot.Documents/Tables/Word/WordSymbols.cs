using System.Globalization;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>The characters of Word's symbol fonts that plans use, as the characters that mean the same elsewhere.</summary>
internal static class WordSymbols
{
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            return "";

        // Symbol fonts have their characters in the private area, at F000 and the old code.
        const int Private = 0xF000;
        var old = number >= Private ? number - Private : number;
        return font switch
        {
            "Wingdings" => old switch { 0x6C or 0xA1 or 0x9F => "●", 0x6E or 0xA7 or 0xA8 => "■", 0xFC => "✓", 0xFE => "☑", 0xFB => "✗", 0x4A => "☺", 0x4C => "☹", _ => "" },
            "Wingdings 2" => old switch { 0x50 or 0x52 => "✓", 0x4F or 0x51 => "✗", 0x98 or 0x97 => "●", _ => "" },
            "Symbol" => old == 0xB7 ? "•" : "",
            _ => number is > 0x20 and < 0xD800 ? ((char)number).ToString() : "",
        };
    }
}
