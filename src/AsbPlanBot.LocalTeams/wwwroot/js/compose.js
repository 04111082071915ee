// The box to write in.
import { api } from "./api.js";
import { attachControl, bringFiles } from "./attach.js";
import { h } from "./dom.js";
import { notice } from "./notices.js";

/**
 * A form that sends what is typed: Enter sends, Shift+Enter begins a line. What could not be sent comes back.
 * `fields` gives the rest of the message when it is sent; `options` stand beneath the text. Files can go with it where
 * `largestFile`, in bytes, is given.
 */
export function composeForm({
  personId, label, hint = label, fields = () => ({}), options = [], largestFile, testid = "compose", sendId = "send",
}) {
  const text = h("textarea", { rows: 1, placeholder: hint, "aria-label": label, testid });
  const send = h("button", { type: "submit", className: "primary", testid: sendId }, "Send");
  const notices = h("div", {});
  const attach = largestFile ? attachControl(largestFile, words => notices.replaceChildren(notice(words, true))) : null;
  const form = h("form", { onsubmit: submit },
    attach?.list, h("div", { className: "row" }, attach?.button, text, send), options, notices);
  text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return h("div", { className: "write" }, form);

  async function submit(event) {
    event.preventDefault();
    const words = text.value.trim();
    if (send.disabled) {
      return;
    }
    const files = attach?.take() ?? [];
    if (words === "" && files.length === 0) {
      return;
    }
    send.disabled = true;
    send.classList.add("busy");
    notices.replaceChildren();
    text.value = "";
    try {
      await api.say(personId(), { text: words, files: await bringFiles(personId(), files), ...fields() });
    } catch (error) {
      notices.append(notice(error.message, true));
      text.value ||= words;
      attach?.putBack(files);
    }
    send.disabled = false;
    send.classList.remove("busy");
  }
}
