// Files in messages: those that people sent, those that the bot asks to send, and those that it has sent.
import { api } from "./api.js";
import { busy } from "./cards.js";
import { h } from "./dom.js";

const asked = "application/vnd.microsoft.teams.card.file.consent";
const shown = ["application/vnd.microsoft.teams.file.download.info", "application/vnd.microsoft.teams.card.file.info"];

/** A number of bytes as people say it. */
export function sizeInWords(bytes) {
  if (bytes < 1000) {
    return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  }
  const [number, unit] = bytes < 999_500 ? [bytes / 1000, "KB"] : [bytes / 1_000_000, "MB"];
  return `${number < 9.95 ? number.toFixed(1).replace(/\.0$/, "") : Math.round(number)} ${unit}`;
}

/** What an attachment shows of a file; null when it is about something else. `tell` gets what there is to say. */
export function fileElement(attachment, message, { me, tell }) {
  if (shown.includes(attachment.contentType) && attachment.content?.uniqueId) {
    return h("a", {
      className: "file",
      testid: "file",
      href: api.file(me.aadObjectId, attachment.content.uniqueId),
      target: "_blank",
      title: `Download ${attachment.name}`,
    }, icon(), h("span", { className: "name" }, attachment.name));
  }
  return attachment.contentType === asked && attachment.name ? consentElement(attachment, message, me, tell) : null;
}

function consentElement({ name, content }, message, me, tell) {
  const size = content?.sizeInBytes;
  const wrap = h("section", { className: "card consent", testid: "file-consent", "aria-label": `May ${message.fromName} send you ${name}?` });
  const button = (words, style, testid, act) => h("button", {
    type: "button",
    className: style,
    testid,
    onclick: event => answer(event.currentTarget, act),
  }, words);
  wrap.append(h("div", { className: "frame" },
    h("div", { className: "file" }, icon(),
      h("span", { className: "name" }, name, size >= 0 ? h("small", {}, sizeInWords(size)) : null)),
    content?.description ? h("p", {}, content.description) : null,
    message.fileConsent
      ? h("p", { className: "answered", role: "status" }, message.fileConsent === "accept" ? "You allowed this file." : "You declined this file.")
      : h("div", { className: "row" },
        button("Allow", "primary", "file-allow", api.allowFile), button("Decline", "plain", "file-decline", api.declineFile))));
  return wrap;

  async function answer(clicked, act) {
    const free = busy(wrap, clicked);
    tell();
    try {
      await act(me.aadObjectId, message.id);
      free();
    } catch (error) {
      free();
      tell(error.message, true);
    }
  }
}

export const icon = (kind = "page") => h("span", { className: `icon ${kind}`, "aria-hidden": "true" });
