// Makes elements. Text is always text: nothing here reads HTML.

/** An element with properties, data-testid as `testid`, listeners as `onclick`, and children (strings or nodes). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "testid") {
      element.dataset.testid = value;
    } else if (name === "style") {
      for (const [property, setting] of Object.entries(value)) {
        element.style.setProperty(property, setting);
      }
    } else if (name in element && !name.startsWith("aria")) {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A round sign with a person's initials, in a colour of its own. */
export function avatar(name, kind = "") {
  const words = name.split(/[\s-]+/).filter(word => word.length > 0);
  const initials = kind === "channel" ? "#" : words.length > 1 ? words[0][0] + words.at(-1)[0] : name.slice(0, 2);
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  return h("span", { className: `avatar ${kind}`, "aria-hidden": "true", style: { "--hue": String(hue) } }, initials.toUpperCase());
}
