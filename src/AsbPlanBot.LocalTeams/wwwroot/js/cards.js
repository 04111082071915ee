// Shows Adaptive Cards with the official renderer, and brings clicks to the bot.
import "./charts.js";
import { api } from "./api.js";
import { h } from "./dom.js";
import { hostConfig } from "./hostconfig.js";
import { fromMarkdown } from "./markdown.js";

const { AdaptiveCard, HostConfig, OpenUrlAction, ExecuteAction, SubmitAction } = window.AdaptiveCards;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = fromMarkdown(text);
  result.didProcess = true;
};

export const cardType = "application/vnd.microsoft.card.adaptive";

/**
 * One card of a message. `answered` gets the card that a click was answered with: it replaces this one, for the person
 * who clicked and nobody else. `tell` gets what else there is to say, and nothing when a click begins.
 */
export function cardElement(payload, { personId, messageId, answered, tell }) {
  const wrap = h("div", { className: "card", testid: "card" });
  const frame = h("div", { className: "frame" });
  wrap.append(frame);
  wrap.classList.toggle("full", payload?.msteams?.width?.toLowerCase?.() === "full");

  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = async action => {
    if (action instanceof OpenUrlAction) {
      window.open(action.url, "_blank", "noopener,noreferrer");
    } else if (action instanceof ExecuteAction || action instanceof SubmitAction) {
      await click(action);
    }
  };

  try {
    card.parse(payload);
    frame.append(card.render());
  } catch (error) {
    frame.append(h("p", { className: "notice error" }, `This card cannot be shown: ${error.message}`));
  }
  return wrap;

  async function click(action) {
    if (wrap.getAttribute("aria-busy") === "true") {
      return;
    }
    const free = busy(wrap, action.renderedElement);
    tell();
    try {
      const data = action.data;
      if (action instanceof ExecuteAction) {
        const members = { type: "Action.Execute", title: action.title, id: action.id, verb: action.verb, data };
        const result = await api.execute(personId, messageId, members);
        free();
        if (result.kind === "card") {
          answered(result.card);
        } else if (result.kind !== "none") {
          tell(result.text, result.kind === "error");
        }
      } else {
        await api.submit(personId, messageId, data);
        free();
      }
    } catch (error) {
      free();
      tell(error.message, true);
    }
  }
}

/** Marks a card as waiting for the bot; the function that it gives frees it again. */
export function busy(wrap, button) {
  const buttons = [...wrap.querySelectorAll("button")].filter(each => !each.disabled);
  wrap.setAttribute("aria-busy", "true");
  button?.classList.add("busy");
  buttons.forEach(each => { each.disabled = true; });
  return () => {
    wrap.removeAttribute("aria-busy");
    button?.classList.remove("busy");
    buttons.forEach(each => { each.disabled = false; });
    if (document.activeElement === document.body) {
      button?.focus();
    }
  };
}
