// The rail on the left: the team's channels, and the people that one can be.
import { avatar, h } from "./dom.js";
import { channelPlace, userPlace } from "./place.js";

const channels = document.getElementById("channels");
const people = document.getElementById("people");
const find = document.getElementById("find");

/** Draws the rail. `here` is the user or channel in the middle; `me` the person that one is. */
export function drawRail(state, here, me) {
  const focused = document.activeElement?.closest(".rail a")?.dataset.testid;
  document.getElementById("team-name").textContent = state.team.name;
  channels.replaceChildren(...state.team.channels.map(channel => h("li", {},
    h("a", {
      href: channelPlace(channel, state.team.planChannel, me?.aadObjectId),
      testid: channel.id === state.team.planChannel ? "channel" : "channel-general",
      "aria-current": here === channel.id ? "page" : null,
    }, avatar(channel.name, "channel"), h("span", { className: "who" }, h("span", { className: "name" }, channel.name))))));

  people.replaceChildren(...state.users.map(user => h("li", {}, userLink(user, here))));
  if (focused) {
    document.querySelector(`.rail [data-testid="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  filter();
}

function userLink(user, here) {
  const roles = user.roles.join(", ") || "No role";
  const unread = user.unread > 0
    ? h("span", { className: "badge", "aria-label": `${user.unread} unread` }, user.unread > 99 ? "99+" : String(user.unread))
    : null;
  return h("a", {
    href: userPlace(user),
    className: user.unread > 0 ? "unread" : "",
    testid: `user-${user.aadObjectId}`,
    title: `${user.name}: ${roles}`,
    "aria-current": here === user.chatId ? "page" : null,
  }, avatar(user.name),
  h("span", { className: "who" },
    h("span", { className: "name" }, user.name),
    h("span", { className: "roles" }, user.installed ? roles : `${roles} · app not installed`)),
  unread);
}

function filter() {
  const words = find.value.trim().toLocaleLowerCase();
  for (const item of people.children) {
    item.hidden = !item.textContent.toLocaleLowerCase().includes(words);
  }
}

find.addEventListener("input", filter);
