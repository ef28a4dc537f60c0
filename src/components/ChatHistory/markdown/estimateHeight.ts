import type { MarkdownChunk } from "./MarkdownChunk.js";

/** Heights in px as the styles have them at their usual size. */
const [LINE, CODE_LINE, CODE_FRAME, TABLE_ROW, GAP] = [22, 20, 54, 33, 12];

/** About how high a chunk is drawn, until it is measured. */
export function estimateHeight(chunk: MarkdownChunk, charactersPerLine: number): number {
  let height = 0;
  for (const { text, kind } of chunk.blocks) {
    let isCode = kind === "code";
    height += GAP;
    for (let from = 0; from < text.length;) {
      const end = lineEnd(text, from);
      const first = text.charCodeAt(from);
      if (first === BACKTICK && text.startsWith("```", from)) {
        height += isCode ? 0 : CODE_FRAME;
        isCode = !isCode;
      } else if (isCode) height += CODE_LINE;
      else if (end === from) height += from === 0 ? 0 : GAP / 2;
      else if (first === PIPE) height += TABLE_ROW;
      else height += LINE * Math.ceil((end - from) / charactersPerLine);
      from = end + 1;
    }
  }
  return height;
}

const [BACKTICK, PIPE] = [96, 124];

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
