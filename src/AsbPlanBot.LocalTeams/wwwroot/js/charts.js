// The chart that Teams draws in a 1.5 card and the official renderer does not know: stacked horizontal bars.
import { h } from "./dom.js";

const { CardElement, GlobalRegistry, Versions } = window.AdaptiveCards;
const typeName = "Chart.HorizontalBar.Stacked";
const shares = row => (row.data ?? []).filter(share => Number(share.value) > 0);
const sum = list => list.reduce((total, share) => total + Number(share.value), 0);

class StackedBars extends CardElement {
  #source = {};

  getJsonTypeName() {
    return typeName;
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.#source = source;
  }

  internalRender() {
    const rows = (this.#source.data ?? []).filter(row => row.data);
    const longest = Math.max(1, ...rows.map(row => sum(shares(row))));
    return h("div", { className: "chart", role: "group", "aria-label": this.#source.title ?? "Chart" },
      this.#source.title ? h("p", { className: "chart-title" }, this.#source.title) : null,
      rows.map(row => h("div", { className: "chart-row" },
        h("span", { className: "chart-name", title: row.title ?? "" }, row.title ?? ""),
        h("div", { className: "chart-bar", role: "img", "aria-label": spoken(row), style: { width: `${100 * sum(shares(row)) / longest}%` } },
          shares(row).map(share => h("span", {
            className: `chart-share ${colour(share)}`,
            title: `${share.legend}: ${share.value}`,
            style: { "flex-grow": String(share.value) },
          }, String(share.value)))))),
      h("ul", { className: "chart-legend" }, legends(rows).map(share =>
        h("li", {}, h("span", { className: `chart-key ${colour(share)}`, "aria-hidden": "true" }), share.legend))));
  }
}

const spoken = row => `${row.title}: ${shares(row).map(share => `${share.value} ${share.legend}`).join(", ") || "none"}`;
const colour = share => `chart-${String(share.color ?? "neutral").toLowerCase().replace(/[^a-z0-9]/g, "")}`;
const legends = rows => [...new Map(rows.flatMap(shares).map(share => [share.legend, share])).values()];

GlobalRegistry.elements.register(typeName, StackedBars, Versions.v1_5);
