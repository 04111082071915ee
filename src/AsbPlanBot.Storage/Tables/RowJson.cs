using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsbPlanBot.Storage.Tables;

/// <summary>How lists are written in properties, and how texts longer than a property go on.</summary>
internal static class RowJson
{
    /// <summary>Strict in reading: a row with a part missing is broken, not half empty.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        // It is read by programs only; escaped for HTML it would be up to six times as long.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static string PartName(string name, int part) =>
        part == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{part}");
}
