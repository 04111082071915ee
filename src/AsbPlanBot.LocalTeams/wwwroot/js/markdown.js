// Markdown as Teams shows it: bold, italic, lists and links; no headings, tables, images or HTML.
const markdown = window.markdownit("zero", { breaks: true }).enable(["emphasis", "link", "list", "escape", "entity", "newline"]);

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

const escape = text => text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign]);

// Characters that no text uses stand for <at> and </at> while the rest is rendered.
const [open, close] = ["\uE000", "\uE001"];
const hide = text => text.replace(/<at>(.*?)<\/at>/g, `${open}$1${close}`);
const show = html => html.replaceAll(open, "<span class=\"mention\">").replaceAll(close, "</span>");

/** Safe HTML of a markdown text with mentions. */
export const fromMarkdown = text => show(markdown.render(hide(text)));

/** Safe HTML of a plain text with mentions. */
export const fromPlain = text => show(escape(hide(text)).replaceAll("\n", "<br>"));
