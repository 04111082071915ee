// How Teams sets an Adaptive Card. Colours are the page's variables, so that a change of theme redraws nothing.
const text = (normal, subtle) => ({ default: `var(--${normal})`, subtle: `var(--${subtle ?? normal})` });

const foregroundColors = {
  default: text("text", "subtle"),
  dark: text("text", "subtle"),
  light: text("subtle"),
  accent: text("brand"),
  good: text("good"),
  warning: text("warning"),
  attention: text("attention"),
};

const style = (back, line) => ({
  backgroundColor: `var(--${back})`,
  borderColor: `var(--${line})`,
  foregroundColors,
});

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 22, large: 25, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style("surface", "line"),
    emphasis: style("emphasis-back", "line"),
    good: style("good-back", "good-line"),
    warning: style("warning-back", "warning-line"),
    attention: style("attention-back", "attention-line"),
    accent: style("accent-back", "accent-line"),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: true },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small" },
  },
  textStyles: {
    heading: { size: "large", weight: "bolder" },
    columnHeader: { weight: "bolder" },
  },
};
