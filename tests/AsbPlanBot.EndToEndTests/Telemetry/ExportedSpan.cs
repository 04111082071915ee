using System.Text;
using Google.Protobuf;

namespace AsbPlanBot.EndToEndTests;

/// <summary>What of a span says where it belongs, read from an ExportTraceServiceRequest of OTLP.</summary>
internal sealed record ExportedSpan(string Id, string? ParentId, string Name, IReadOnlyList<string> Links)
{
    // The numbers of the fields in opentelemetry/proto/trace/v1/trace.proto.
    private const int ResourceSpans = 1;
    private const int ScopeSpans = 2;
    private const int Spans = 2;
    private const int TraceId = 1;
    private const int SpanId = 2;
    private const int ParentSpanId = 4;
    private const int SpanName = 5;
    private const int SpanLinks = 13;

    public static IReadOnlyList<ExportedSpan> ReadAll(IEnumerable<byte[]> requests) => [.. requests
        .Select(ByteString.CopyFrom)
        .SelectMany(request => FieldsOf(request, ResourceSpans))
        .SelectMany(resource => FieldsOf(resource, ScopeSpans))
        .SelectMany(scope => FieldsOf(scope, Spans))
        .Select(Read)];

    /// <summary>The names of the span that the first link leads to, of that span's parent, and so on up to the root.</summary>
    public static IReadOnlyList<string> WhatLedTo(ExportedSpan span, IReadOnlyList<ExportedSpan> all)
    {
        List<string> names = [];
        for (var id = span.Links is [var first, ..] ? first : null; all.FirstOrDefault(other => other.Id == id) is { } cause; id = cause.ParentId)
        {
            names.Add(cause.Name);
        }

        return names;
    }

    // A span's id is its own within its trace only.
    private static ExportedSpan Read(ByteString span)
    {
        var trace = Hex(span, TraceId);
        var parent = Hex(span, ParentSpanId);
        return new ExportedSpan(
            trace + Hex(span, SpanId),
            parent.Length == 0 ? null : trace + parent,
            FieldsOf(span, SpanName).Single().ToString(Encoding.UTF8),
            [.. FieldsOf(span, SpanLinks).Select(link => Hex(link, TraceId) + Hex(link, SpanId))]);
    }

    private static string Hex(ByteString message, int field) => Convert.ToHexString([.. FieldsOf(message, field).SelectMany(bytes => bytes)]);

    private static IEnumerable<ByteString> FieldsOf(ByteString message, int field)
    {
        using var input = message.CreateCodedInput();
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                yield return input.ReadBytes();
            }
            else
            {
                input.SkipLastField();
            }
        }
    }
}
