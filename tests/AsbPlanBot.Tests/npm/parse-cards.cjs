// Parses cards with the official library and prints what it complains of, one line each.
// What only Teams knows is replaced by its fallback, as that library would do it with a warning.
// node parse-cards.cjs NODE_MODULES CARD.json …
const { readFileSync } = require("node:fs");
const { basename, join } = require("node:path");

const [modules, ...files] = process.argv.slice(2);
const { AdaptiveCard, HostConfig, SerializationContext, ValidationPhase } = require(join(modules, "adaptivecards", "dist", "adaptivecards.js"));

for (const file of files) {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(withFallbacks(JSON.parse(readFileSync(file, "utf8"))), context);
  for (let at = 0; at < context.eventCount; at++) {
    tell(file, context.getEventAt(at));
  }
  card.validateProperties().validationEvents.forEach(event => tell(file, event));
  if (card.getItemCount() === 0) {
    console.log(`${basename(file)}: nothing in it was understood`);
  }
}

function withFallbacks(part) {
  if (Array.isArray(part)) {
    return part.map(withFallbacks).filter(each => each !== "drop");
  }
  if (part === null || typeof part !== "object") {
    return part;
  }
  if (part.type?.startsWith("Chart.")) {
    return withFallbacks(part.fallback ?? { type: "A chart without a fallback" });
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withFallbacks(value)]));
}

function tell(file, event) {
  console.log(`${basename(file)}: ${ValidationPhase[event.phase]}: ${event.message}`);
}
