// Markdown as Teams shows it: bold, italic, lists, links and mentions; no headings, tables, images or HTML.
const markdown = window.markdownit("zero", { breaks: true }).enable(["emphasis", "link", "list", "escape", "entity", "newline"]);
const escape = markdown.utils.escapeHtml;
const mention = name => `<span class="mention">${name}</span>`;

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

markdown.inline.ruler.push("mention", (state, silent) => {
  const found = /^<at>(.*?)<\/at>/.exec(state.src.slice(state.pos));
  if (!found) {
    return false;
  }
  if (!silent) {
    state.push("mention", "", 0).content = found[1];
  }
  state.pos += found[0].length;
  return true;
});
markdown.renderer.rules.mention = (tokens, index) => mention(escape(tokens[index].content));

/** Safe HTML of a markdown text with mentions. */
export const fromMarkdown = text => markdown.render(text);

/** Safe HTML of a plain text with mentions. */
export const fromPlain = text => escape(text)
  .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, (_, name) => mention(name))
  .replaceAll("\n", "<br>");
