// What the page asks of the server.

/** Thrown with words for the person when something was refused or failed. */
export class Refusal extends Error {}

const call = (method, path, body) => body === undefined
  ? send(method, path) : send(method, path, "application/json", JSON.stringify(body));

async function send(method, path, type, body) {
  let response;
  try {
    response = await fetch(`local/${path}`, { method, headers: type ? { "content-type": type } : {}, body });
  } catch {
    throw new Refusal("LocalTeams cannot be reached. What you typed is still here; try again in a moment.");
  }
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (!response.ok) {
    throw new Refusal(answer?.error ?? `That did not work (HTTP ${response.status}).`);
  }
  return answer;
}

const user = id => `users/${encodeURIComponent(id)}`;

export const api = {
  state: () => call("GET", "state"),
  messages: conversation => call("GET", `conversations/${encodeURIComponent(conversation)}/messages`),
  say: (id, message) => call("POST", `${user(id)}/messages`, message),
  execute: (id, message, action) => call("POST", `${user(id)}/execute`, { message, action }),
  submit: (id, message, data) => call("POST", `${user(id)}/submit`, { message, data }),
  attach: (id, file) =>
    send("POST", `${user(id)}/files?name=${encodeURIComponent(file.name)}`, "application/octet-stream", file),
  file: (id, uniqueId) => `local/${user(id)}/files/${encodeURIComponent(uniqueId)}`,
  allowFile: (id, message) => call("POST", `${user(id)}/files/allow`, { message }),
  declineFile: (id, message) => call("POST", `${user(id)}/files/decline`, { message }),
  read: id => call("POST", `${user(id)}/read`),
  standing: (id, deed) => call("POST", `${user(id)}/${deed}`),
  team: (id, deed) => call("POST", `team/${deed}`, { as: id }),
  clock: () => call("GET", "clock"),
  moveClock: now => call("POST", "clock", { now }),
};

/** Calls `hear` with every update; and `connected` first, and after every loss, when what was missed can be fetched. */
export function listen(hear, connected) {
  const events = new EventSource("local/events");
  let opened = false;
  events.addEventListener("open", () => { opened = true; });
  events.addEventListener("update", event => {
    if (opened) {
      opened = false;
      connected();
    }
    hear(JSON.parse(event.data));
  });
}
