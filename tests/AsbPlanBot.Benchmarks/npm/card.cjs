// The card of ten rows: word for word the one that the other programs write.
"use strict";

const cardText = "Amber, all commitments, as at 22 Nov 10:04";

const rows = note =>
  Array.from({ length: 10 }, (_, index) => index + 1).map(number => ({
    title: `${number}.1 Reduce repeat reports of nuisance in neighbourhood ${number}`,
    status: "▲ Amber",
    facts: ` · confirmed ${number} days ago · due 31 March 2027 · 1 of 3 actions done`,
    note: `“${note(number)}”`,
    owners: "ASB Team Leader, Community Safety Manager",
  }));

const subtle = text => ({ type: "TextBlock", text, isSubtle: true, wrap: true, spacing: "small" });

const container = row => ({
  type: "Container",
  items: [
    { type: "TextBlock", text: row.title, weight: "bolder", wrap: true },
    {
      type: "RichTextBlock",
      inlines: [
        { type: "TextRun", text: row.status, weight: "bolder", color: "warning" },
        { type: "TextRun", text: row.facts, isSubtle: true },
      ],
      spacing: "small",
    },
    { type: "TextBlock", text: row.note, wrap: true, spacing: "small" },
    subtle(row.owners),
  ],
  spacing: "medium",
  separator: true,
});

const card = all => ({
  type: "AdaptiveCard",
  version: "1.5",
  fallbackText: cardText,
  speak: cardText,
  body: [
    subtle(cardText),
    { type: "TextBlock", text: "10 objectives", size: "large", weight: "bolder", style: "heading", wrap: true },
    ...all.map(container),
  ],
});

module.exports = { card, cardText, rows };
