// The middle of the page: a person's chat with the bot, or a channel with its threads.
import { api } from "./api.js";
import { composeForm } from "./compose.js";
import { avatar, h } from "./dom.js";
import { messageElement } from "./messages.js";
import { notice } from "./notices.js";
import { dayOf } from "./times.js";

const main = document.getElementById("conversation");

/** A list of messages that follows what happens; `arrange` puts a new message's element in its place. */
class Messages {
  #shown = new Map();

  constructor(me, arrange) {
    this.me = me;
    this.arrange = arrange;
    this.column = h("div", { className: "column" });
    this.scroll = h("div", { className: "scroll", role: "log", "aria-label": "Messages", tabIndex: 0 }, this.column);
    this.empty = h("p", { className: "empty" });
    this.column.append(this.empty);

    // Whoever reads the end goes on reading it when the box to write in grows.
    let atEnd = true;
    this.scroll.addEventListener("scroll", () => { atEnd = this.#atEnd(); });
    new ResizeObserver(() => {
      if (atEnd) {
        this.scroll.scrollTop = this.scroll.scrollHeight;
      }
    }).observe(this.scroll);
  }

  take(message) {
    const shown = this.#shown.get(message.id);
    if (shown) {
      shown.update(message);
      return;
    }
    const follow = message.fromId === this.me.id || this.#atEnd();
    this.empty.remove();
    const made = messageElement(message, { me: this.me });
    this.#shown.set(message.id, made);
    this.arrange(message, made.element, this.column);
    this.last = made.element;
    if (follow) {
      this.showLast();
    }
  }

  #atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 80;
  }

  /** The whole of the newest message, or its beginning where it is taller than the view. */
  showLast() {
    const tall = this.last?.offsetHeight > this.scroll.clientHeight;
    this.last?.scrollIntoView({ block: tall ? "start" : "end" });
  }
}

/** Draws a person's chat. Gives {ready, take(message), typing(), catchUp()}. */
export function openChat(state, me) {
  let lastDay = null;
  const messages = new Messages(me, (message, element, column) => {
    const day = dayOf(message.sentAt);
    if (day !== lastDay) {
      lastDay = day;
      column.append(h("h3", { className: "day" }, day));
    }
    column.append(element);
  });
  messages.empty.textContent = me.installed ? "Nothing has been said yet. Ask “what's amber?”" : `The app is not installed for ${me.name}.`;
  const typing = h("p", { className: "typing column", role: "status" });
  const write = me.installed
    ? composeForm({
      personId: () => me.aadObjectId,
      label: `Write to ${state.bot.name} as ${me.name}`,
      hint: `Write as ${me.name}`,
      largestFile: state.largestFile,
    })
    : h("p", { className: "write typing" }, `To write to ${state.bot.name}, install the app for ${me.name} first.`);
  main.replaceChildren(chatHead(state, me), messages.scroll, typing, write);
  return fill(me.chatId, messages, typing, state.bot.name);
}

/** Draws a channel as one person sees it. Gives {ready, take(message), typing(), catchUp()}. */
export function openChannel(state, channel, me, beSomebodyElse) {
  const replies = new Map();
  const messages = new Messages(me, (message, element, column) => {
    const thread = replies.get(message.root);
    if (thread) {
      thread.answer.before(element);
      return;
    }
    const answer = h("button", { type: "button", className: "plain", testid: "reply", onclick: () => openReply(message.root, answer) }, "Reply");
    replies.set(message.root, { answer });
    column.append(h("section", { className: "thread", testid: "thread", "aria-label": `Thread of ${message.fromName}` },
      element, h("div", { className: "replies" }, answer)));
  });
  messages.empty.textContent = state.team.installed
    ? "Nothing has been posted yet." : "The app is not in the team. A manager can add it from a chat's menu.";
  const mention = h("input", { type: "checkbox", checked: true, testid: "mention" });
  const who = h("select", { testid: "as", onchange: event => beSomebodyElse(event.target.value) }, state.users.map(user =>
    h("option", { value: user.aadObjectId, selected: user === me }, user.name)));
  const options = h("div", { className: "options" },
    h("label", {}, "You are", who), h("label", {}, mention, `Mention ${state.bot.name}, so that it hears you`));
  const fields = () => ({ channel: channel.id, mention: mention.checked });
  const typing = h("p", { className: "typing column", role: "status" });
  main.replaceChildren(
    h("div", { className: "head" }, avatar(channel.name, "channel"),
      h("div", { className: "title" }, h("h2", {}, channel.name), h("p", {}, `A channel of ${state.team.name}`))),
    messages.scroll,
    typing,
    composeForm({ personId: () => me.aadObjectId, label: "Start a new post", fields, options }));
  return fill(channel.id, messages, typing, state.bot.name);

  function openReply(root, answer) {
    const form = composeForm({
      personId: () => me.aadObjectId,
      label: "Reply",
      fields: () => ({ ...fields(), thread: root }),
      testid: "reply-compose",
      sendId: "reply-send",
    });
    answer.after(form);
    answer.hidden = true;
    form.querySelector("textarea").focus();
  }
}

/** Fills a list with what has been said, and gives the ways to tell it of more. */
function fill(conversation, messages, typing, botName) {
  let quiet = null;
  // One after the other: what is heard while the list is fetched comes after it.
  let last = Promise.resolve();
  const next = deed => {
    const done = last.then(deed);
    last = done.catch(() => {});
    return done;
  };
  const catchUp = () => next(async () => {
    (await api.messages(conversation)).forEach(message => messages.take(message));
  });
  return {
    conversation,
    catchUp,
    ready: catchUp().then(() => messages.showLast()),
    take(message) {
      typing.textContent = "";
      return next(() => messages.take(message));
    },
    typing() {
      typing.textContent = `${botName} is typing …`;
      clearTimeout(quiet);
      quiet = setTimeout(() => { typing.textContent = ""; }, 5000);
    },
  };
}

function chatHead(state, me) {
  const notices = h("div", {});
  const deed = (words, act) => h("button", {
    type: "button",
    className: "plain",
    onclick: async event => {
      event.currentTarget.closest("details")?.removeAttribute("open");
      notices.replaceChildren();
      try {
        await act();
      } catch (error) {
        notices.append(notice(error.message, true));
      }
    },
  }, words);
  const standing = (words, name) => deed(words, () => api.standing(me.aadObjectId, name));
  const team = (words, name) => deed(words, () => api.team(me.aadObjectId, name));
  return h("div", { className: "head" },
    avatar(state.bot.name, "bot"),
    h("div", { className: "title" },
      h("h2", {}, state.bot.name),
      h("p", {}, `You are ${me.name} · ${me.roles.join(", ") || "no role"}${me.blocked ? " · has blocked the bot" : ""}`),
      notices),
    me.installed ? null : standing("Install the app", "install"),
    h("details", { className: "menu" },
      h("summary", { className: "plain", "aria-label": "More" }, "•••"),
      h("div", {},
        me.installed ? standing("Remove the app", "uninstall") : null,
        me.blocked ? standing("Unblock the bot", "unblock") : standing("Block the bot", "block"),
        state.team.installed ? team("Remove the app from the team", "uninstall") : team("Add the app to the team", "install"))));
}
