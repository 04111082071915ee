using System.Globalization;

namespace AsbPlanBot.Documents.Tables;

/// <summary>A colour as a document has it.</summary>
internal sealed record Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads RRGGBB, with or without the AARRGGBB that Excel writes; null for "auto" and other words.</summary>
    public static Rgb? Parse(string? hex)
    {
        if (hex is not { Length: 6 or 8 } || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return null;
        return new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>Nearer to white for an amount above 0, nearer to black below it; ±1 is all the way.</summary>
    public Rgb Tinted(double amount)
    {
        byte Move(byte part) => (byte)Math.Clamp(Math.Round(amount >= 0 ? part + ((255 - part) * amount) : part * (1 + amount)), 0, 255);
        return new Rgb(Move(Red), Move(Green), Move(Blue));
    }
}
