// Times as the council reads them, by the bot's clock.
const zone = { timeZone: "Europe/London" };
const time = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "short", day: "numeric", month: "short" });
const full = new Intl.DateTimeFormat("en-GB", { ...zone, weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

// Browsers put a comma after the day of the week, which British readers do not expect.
const withoutComma = text => text.replace(/^(\p{L}+),/u, "$1");

export const timeOf = instant => time.format(new Date(instant));
export const dayOf = instant => withoutComma(day.format(new Date(instant)));
export const momentOf = instant => `${withoutComma(shortDay.format(new Date(instant)))}, ${timeOf(instant)}`;
export const fullOf = instant => withoutComma(full.format(new Date(instant)));
