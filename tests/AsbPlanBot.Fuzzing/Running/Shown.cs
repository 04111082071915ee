using System.Globalization;
using System.Text;

namespace AsbPlanBot.Fuzzing.Running;

/// <summary>Inputs as they can be written into a test.</summary>
internal static class Shown
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>As a C# literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
                literal.Append('\\').Append(unit);
            else if (unit is >= ' ' and <= '~')
                literal.Append(unit);
            else
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }

        return literal.Append('"').ToString();
    }

    /// <summary>As text where they are one, else in Base64.</summary>
    public static string Bytes(byte[] bytes)
    {
        try
        {
            return Literal(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return "base64 " + Convert.ToBase64String(bytes);
        }
    }
}
