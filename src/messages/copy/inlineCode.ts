import { backtickFence } from "./backtickFence.js";

/** A text from the source as code within a line of Markdown; its line ends become spaces. */
export function inlineCode(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ");
  const fence = backtickFence(line, 1);
  // Without them, backticks at the ends would join the fence, and empty code would be none. One space at each end is not shown.
  const space = line === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}
