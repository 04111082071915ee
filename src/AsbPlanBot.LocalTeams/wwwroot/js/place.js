// What the address shows: #user=<aadObjectId> or #channel (or #channel=General), with &as=, &theme= and &width=.

/** {user} or {channel, as}, with the theme and width that the address asks for. */
export function readPlace() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  return {
    user: parameters.get("user"),
    channel: parameters.has("channel") ? parameters.get("channel") : null,
    as: parameters.get("as"),
    theme: parameters.get("theme"),
    width: parameters.get("width"),
  };
}

export const userPlace = user => `#user=${encodeURIComponent(user.aadObjectId)}`;

/** The plan's own channel is #channel; another one carries its name. */
export function channelPlace(channel, planChannel, as) {
  const name = channel.id === planChannel ? "channel" : `channel=${encodeURIComponent(channel.name)}`;
  return `#${name}${as ? `&as=${encodeURIComponent(as)}` : ""}`;
}
