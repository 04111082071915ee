import { h } from "./dom.js";

/** What the bot or the page has to say about the last click, until it is put away. */
export function notice(text, isError) {
  const box = h("div", { className: `notice ${isError ? "error" : "message-note"}`, testid: "notice", role: isError ? "alert" : "status" },
    h("p", {}, text),
    h("button", { type: "button", "aria-label": "Put away", onclick: () => box.remove() }, "✕"));
  return box;
}
