// The bot's clock, and the buttons that move it on.
import { api } from "./api.js";
import { h } from "./dom.js";
import { fullOf, momentOf } from "./times.js";

const face = document.getElementById("clock");
const buttons = document.getElementById("moments");
const note = document.getElementById("clock-note");
let ahead = 0;
let moving = false;

/** Sets the face by an instant of the bot's time. */
export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
  tick();
}

/** Reads the moments worth moving to; says so when the bot has no clock to move. */
export async function readMoments() {
  if (moving) {
    return;
  }
  try {
    drawMoments(await api.clock());
  } catch (error) {
    buttons.replaceChildren();
    note.textContent = error.message;
  }
}

function drawMoments(reading) {
  setClock(reading.now);
  note.textContent = "";
  buttons.replaceChildren(...reading.moments.map((moment, index) => h("button", {
    type: "button",
    testid: `moment-${index}`,
    title: `Move the bot's clock to ${fullOf(moment.at)}; everything due until then happens now`,
    onclick: event => move(moment, event.currentTarget),
  }, h("span", {}, moment.label), h("small", {}, momentOf(moment.at)))));
}

async function move(moment, button) {
  moving = true;
  note.textContent = "";
  button.querySelector("span").classList.add("busy");
  button.classList.add("busy");
  buttons.querySelectorAll("button").forEach(each => { each.disabled = true; });
  let failure = null;
  try {
    await api.moveClock(moment.at);
  } catch (error) {
    failure = error.message;
  }
  moving = false;
  await readMoments();
  note.textContent = failure ?? note.textContent;
}

function tick() {
  const now = new Date(Date.now() + ahead);
  face.textContent = fullOf(now);
  face.dateTime = now.toISOString();
}

setInterval(tick, 1000);
