import type { TextChange } from "../../json/TextChange.js";
import { minimalChange } from "../../json/minimalChange.js";

/** What a `<textarea>` makes of a text: \r\n and \r become \n. */
export function toPlainText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The change of `text` that was made by editing its plain form to `plain`: line ends that nobody touched stay as they are. */
export function plainTextChange(text: string, plain: string): TextChange | undefined {
  const change = minimalChange(toPlainText(text), plain);
  if (!change) return undefined;
  return keepApart(text, {
    from: fromPlainOffset(text, change.from),
    to: fromPlainOffset(text, change.to),
    insert: change.insert,
  });
}

/** A lone \r must not become one line end with a \n that comes to stand behind it: that \n, and those after it, are written as \r. */
function keepApart(text: string, { from, to, insert }: TextChange): TextChange {
  let end = to;
  let inserted = insert;
  if (text[from - 1] === "\r") {
    if (inserted.startsWith("\n")) inserted = inserted.replace(/^\n+/, (run) => "\r".repeat(run.length));
    else if (inserted === "" && text[end] === "\n") {
      inserted = "\r";
      end++;
    }
  }
  for (; inserted.endsWith("\r") && text[end] === "\n"; end++) inserted += "\r";
  return { from, to: end, insert: inserted };
}

/** An offset in the plain form as an offset in the text. */
export function fromPlainOffset(text: string, plainOffset: number): number {
  let offset = plainOffset;
  for (let at = text.indexOf("\r\n"); at !== -1 && at < offset; at = text.indexOf("\r\n", at + 2)) offset++;
  return offset;
}

/** An offset in the text as an offset in the plain form. */
export function toPlainOffset(text: string, offset: number): number {
  return toPlainText(text.slice(0, offset)).length;
}
