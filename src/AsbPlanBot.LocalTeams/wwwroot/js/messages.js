// One message: who, when, the text, the cards.
import { api } from "./api.js";
import { cardElement, cardType } from "./cards.js";
import { avatar, h } from "./dom.js";
import { fileElement } from "./files.js";
import { fromMarkdown, fromPlain } from "./markdown.js";
import { notice } from "./notices.js";
import { fullOf, timeOf } from "./times.js";

const isBot = message => message.fromId.startsWith("28:");

/**
 * An element for a message that keeps itself: `update` takes the message as it stands now. A card that answered a
 * click stands in the place of the message's own until the message changes.
 */
export function messageElement(first, { me }) {
  const element = h("article", { className: "message", testid: "message", "data-id": first.id });
  const notices = h("div", { "aria-live": "polite" });
  let message = null;
  draw(first, null);
  return {
    element,
    update(now) {
      if (JSON.stringify(now) !== JSON.stringify(message)) {
        draw(now, null);
      }
    },
  };

  function draw(now, answer) {
    message = now;
    element.classList.toggle("own", now.fromId === me.id);
    element.classList.toggle("deleted", now.deleted);
    element.replaceChildren(
      avatar(now.fromName, isBot(now) ? "bot" : ""),
      h("div", { className: "body" },
        h("div", { className: "by" },
          h("b", {}, now.fromName),
          h("time", { dateTime: now.sentAt, title: fullOf(now.sentAt) }, timeOf(now.sentAt)),
          now.editedAt && !now.deleted ? h("span", { title: fullOf(now.editedAt) }, "Edited") : null),
        content(now, answer),
        notices));
  }

  /** Shows a card that answered a click from its beginning, and goes on from there by keyboard. */
  function answered(card) {
    draw(message, card);
    element.querySelector(".ac-adaptiveCard")?.focus({ preventScroll: true });
    if (element.getBoundingClientRect().top < element.closest(".scroll").getBoundingClientRect().top) {
      element.scrollIntoView({ block: "start" });
    }
  }

  function tell(text, isError) {
    notices.replaceChildren();
    if (text) {
      notices.append(notice(text, isError));
      notices.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }
  }

  function content(now, answer) {
    if (now.deleted) {
      return [h("div", { className: "bubble" }, "This message was deleted.")];
    }
    const parts = [];
    if (now.text) {
      const bubble = h("div", { className: "bubble" });
      bubble.innerHTML = now.textFormat === "plain" ? fromPlain(now.text) : fromMarkdown(now.text);
      parts.push(bubble);
    }
    for (const attachment of now.attachments ?? []) {
      parts.push(attachment.contentType === cardType
        ? cardElement(answer ?? attachment.content, {
          personId: me.aadObjectId,
          messageId: now.id,
          answered,
          tell,
        })
        : fileElement(attachment, now, { me, tell }) ?? otherAttachment(attachment));
    }

    // Teams offers suggestions in personal chats only.
    if (!now.root && now.suggestedActions?.actions?.length > 0) {
      parts.push(suggestions(now));
    }
    return parts;
  }

  function suggestions(now) {
    return h("div", { className: "suggested" }, now.suggestedActions.actions.map(action => h("button", {
      type: "button",
      onclick: async () => {
        try {
          await api.say(me.aadObjectId, { text: String(action.value ?? action.title) });
        } catch (error) {
          tell(error.message, true);
        }
      },
    }, action.title)));
  }
}

function otherAttachment(attachment) {
  const name = attachment.name ?? attachment.contentType;
  return h("div", { className: "bubble" }, attachment.contentUrl
    ? h("a", { href: attachment.contentUrl, target: "_blank", rel: "noopener noreferrer" }, name)
    : `Attachment: ${name}`);
}
