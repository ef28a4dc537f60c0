/**
 * What a text becomes when a text area shows it and `edited` comes back. Text areas turn `\r\n` and `\r` into `\n`; this
 * puts them back everywhere outside the stretch that was edited.
 */
export function keepLineEnds(text: string, edited: string): string {
  if (!text.includes("\r")) return edited;
  const shown = shownAs(text);
  const from = commonStart(shown, edited);
  const tail = commonEnd(shown.slice(from), edited.slice(from));
  const start = rawOffset(text, from);
  const end = rawOffset(text, shown.length - tail);
  const kept = text.slice(0, start) + edited.slice(from, edited.length - tail) + text.slice(end);
  return shownAs(kept) === edited ? kept : edited; // a kept `\r` may stand before a `\n` that was typed
}

function shownAs(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  const most = Math.min(one.length, other.length);
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length++;
  return length;
}

/** The offset in the text of an offset in what the text area shows. */
function rawOffset(text: string, shown: number): number {
  let at = 0;
  for (let count = 0; count < shown; count++) at += text.startsWith("\r\n", at) ? 2 : 1;
  return at;
}
