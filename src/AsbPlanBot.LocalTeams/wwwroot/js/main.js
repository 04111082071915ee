// Holds the page together: what is shown, who one is, and what happens meanwhile.
import { api, listen } from "./api.js";
import { readMoments, setClock } from "./clock.js";
import { openChannel, openChat } from "./conversation.js";
import { channelPlace, readPlace, userPlace } from "./place.js";
import { drawRail } from "./rail.js";

let state = null;
let view = null;
let shown = "";
let refreshing = null;

const userOf = id => state.users.find(user => user.aadObjectId === id);

/** Where the address leads: the channel or chat, and the person that one is there. */
function here() {
  const place = readPlace();
  const usual = state.users.find(user => user.unread > 0) ?? state.users[0];
  if (place.channel !== null) {
    const name = place.channel.toLowerCase();
    const channel = state.team.channels.find(each => each.name.toLowerCase() === name || each.id === place.channel)
      ?? state.team.channels.find(each => each.id === state.team.planChannel);
    return { channel, me: userOf(place.as) ?? state.users[0] };
  }
  return { me: userOf(place.user) ?? usual };
}

async function open() {
  const { channel, me } = here();
  const key = JSON.stringify([channel?.id, me.aadObjectId, me.installed, me.blocked, state.team.installed]);
  if (key !== shown) {
    shown = key;
    document.title = `${channel?.name ?? me.name} – Teams on one machine`;
    view = channel
      ? openChannel(state, channel, me, id => { location.hash = channelPlace(channel, state.team.planChannel, id); })
      : openChat(state, me);
    await view.ready;
  }
  drawRail(state, channel?.id ?? me.chatId, me);
  if (!channel && me.unread > 0 && document.visibilityState === "visible") {
    await api.read(me.aadObjectId);
  }
}

async function refresh() {
  const before = state?.clockOffset;
  state = await api.state();
  setClock(state.now);
  if (state.clockOffset !== before) {
    readMoments();
  }
  await open();
}

/** Refreshes soon, once for many changes. */
function refreshSoon() {
  refreshing ??= setTimeout(async () => {
    refreshing = null;
    await refresh();
  }, 150);
}

function hear(update) {
  if (update.kind === "message") {
    if (update.conversationId === view?.conversation) {
      view.take(update.message);
    }
    refreshSoon();
  } else if (update.kind === "typing") {
    if (update.conversationId === view?.conversation) {
      view.typing();
    }
  } else {
    refreshSoon();
  }
}

/** A switch of the bar at the top: kept in the browser, unless the address sets it. */
function makeSwitch(id, on, off, initial, apply) {
  const button = document.getElementById(id);
  const asked = readPlace()[id];
  let value = asked ?? localStorage.getItem(id) ?? initial;
  const set = () => {
    button.setAttribute("aria-pressed", String(value === on));
    apply(value);
  };
  button.addEventListener("click", () => {
    value = value === on ? off : on;
    localStorage.setItem(id, value);
    set();
  });
  set();
}

makeSwitch("theme", "dark", "light", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  value => { document.documentElement.dataset.theme = value; });
makeSwitch("width", "phone", "desktop", "desktop",
  value => { document.body.classList.toggle("phone", value === "phone"); });
document.getElementById("skip").addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("conversation").focus();
});
addEventListener("hashchange", refreshSoon);
document.addEventListener("visibilitychange", refreshSoon);

await refresh();
if (!location.hash) {
  history.replaceState(null, "", userPlace(here().me));
}
listen(hear, () => view?.catchUp());
