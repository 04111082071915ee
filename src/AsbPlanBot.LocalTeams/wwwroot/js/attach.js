// The control beside the box to write in that picks files, and the files that were picked.
import { api } from "./api.js";
import { h } from "./dom.js";
import { icon, sizeInWords } from "./files.js";

/** Picks files of at most `largest` bytes; `tell` gets the words when one is larger. */
export function attachControl(largest, tell) {
  let files = [];
  const list = h("ul", { className: "attached", "aria-label": "Files to send" });
  const input = h("input", { type: "file", multiple: true, "aria-label": "Attach a file", testid: "attach", onchange: pick });
  return {
    button: h("label", { className: "attach", title: "Attach a file" }, input, icon("clip")),
    list,

    /** The files that were picked; from here on none are. */
    take() {
      const taken = files;
      files = [];
      draw();
      return taken;
    },
    putBack(taken) {
      files = [...taken, ...files];
      draw();
    },
  };

  function pick() {
    for (const file of input.files) {
      if (file.size > largest) {
        tell(`${file.name} is too large: a file may have at most ${largest / 1024 / 1024} MB.`);
      } else {
        files.push(file);
      }
    }
    input.value = "";
    draw();
  }

  function draw() {
    list.replaceChildren(...files.map(file => h("li", {}, icon(), h("span", { className: "name" }, file.name),
      h("small", {}, sizeInWords(file.size)),
      h("button", {
        type: "button",
        "aria-label": `Do not send ${file.name}`,
        onclick: () => {
          files = files.filter(each => each !== file);
          draw();
          input.focus();
        },
      }, "✕"))));
  }
}

/** Brings files to the server; gives the ids by which a message sends them. */
export async function bringFiles(personId, files) {
  const ids = [];
  for (const file of files) {
    ids.push((await api.attach(personId, file)).id);
  }
  return ids;
}
