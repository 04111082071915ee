// The charts that Teams draws in a 1.5 card and the official renderer does not know: stacked horizontal bars, and lines.
import { h } from "./dom.js";

const { CardElement, GlobalRegistry, Versions } = window.AdaptiveCards;
const shares = row => (row.data ?? []).filter(share => Number(share.value) > 0);
const sum = list => list.reduce((total, share) => total + Number(share.value), 0);

/** A chart keeps its JSON as it came. */
class Chart extends CardElement {
  source = {};

  getJsonTypeName() {
    return this.constructor.typeName;
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.source = source;
  }
}

class StackedBars extends Chart {
  static typeName = "Chart.HorizontalBar.Stacked";

  internalRender() {
    const rows = (this.source.data ?? []).filter(row => row.data);
    const longest = Math.max(1, ...rows.map(row => sum(shares(row))));
    return h("div", { className: "chart", role: "group", "aria-label": this.source.title ?? "Chart" },
      this.source.title ? h("p", { className: "chart-title" }, this.source.title) : null,
      rows.map(row => h("div", { className: "chart-row" },
        h("span", { className: "chart-name", title: row.title ?? "" }, row.title ?? ""),
        h("div", { className: "chart-bar", role: "img", "aria-label": spoken(row), style: { width: `${100 * sum(shares(row)) / longest}%` } },
          shares(row).map(share => h("span", {
            className: `chart-share ${colour(share)}`,
            title: `${share.legend}: ${share.value}`,
            style: { "flex-grow": String(share.value) },
          }, String(share.value)))))),
      legend(legends(rows)));
  }
}

class Lines extends Chart {
  static typeName = "Chart.Line";

  internalRender() {
    const lines = (this.source.data ?? []).filter(line => line.values?.length > 0);
    const days = [...new Set(lines.flatMap(line => line.values.map(point => point.x)))].sort();
    const highest = Math.max(1, ...lines.flatMap(line => line.values.map(point => Number(point.y))));
    const across = day => days.length > 1 ? 100 * days.indexOf(day) / (days.length - 1) : 50;
    const up = value => 100 - 100 * Number(value) / highest;
    const plot = svg("svg", { class: "chart-plot", viewBox: "0 0 100 100", preserveAspectRatio: "none", role: "img", "aria-label": lines.map(told).join("; ") },
      lines.map(line => svg("polyline", {
        class: `chart-line ${colour(line)}`,
        points: line.values.map(point => `${across(point.x)},${up(point.y)}`).join(" "),
        "vector-effect": "non-scaling-stroke",
      })));
    return h("div", { className: "chart chart-lines", role: "group", "aria-label": this.source.title ?? "Chart" },
      h("span", { className: "chart-name" }, String(highest)),
      plot,
      h("span", { className: "chart-name" }, "0"),
      h("div", { className: "chart-days" }, h("span", {}, dayOf(days[0])), h("span", {}, dayOf(days.at(-1)))),
      legend(lines));
  }
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.flat());
  return element;
}

const told = line => `${line.legend}: ${line.values.map(point => point.y).join(", ")}`;
const dayOf = text => new Date(`${text}T12:00:00`).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
const legend = entries => h("ul", { className: "chart-legend" }, entries.map(entry =>
  h("li", {}, h("span", { className: `chart-key ${colour(entry)}`, "aria-hidden": "true" }), entry.legend)));

const spoken = row => `${row.title}: ${shares(row).map(share => `${share.value} ${share.legend}`).join(", ") || "none"}`;
const colour = share => `chart-${String(share.color ?? "neutral").toLowerCase().replace(/[^a-z0-9]/g, "")}`;
const legends = rows => [...new Map(rows.flatMap(shares).map(share => [share.legend, share])).values()];

for (const chart of [StackedBars, Lines]) {
  GlobalRegistry.elements.register(chart.typeName, chart, Versions.v1_5);
}
