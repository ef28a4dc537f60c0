import { JsonColumns } from "./JsonColumns.js";
import { scanNumber } from "./scanNumber.js";
import { scanString } from "./scanString.js";

/**
 * The columns of a text that is exactly one RFC 8259 value from offset `from` on; undefined for any other text.
 * This is the fast path: it knows no recovery and no problems, `recoverJson` does. A BOM is not skipped.
 */
export function indexJson(text: string, from = 0): JsonColumns | undefined {
  const columns = new JsonColumns(Math.max(16, (text.length - from) >> 4));
  const containers: number[] = [];
  let inObject = false;
  let key = -1;
  let at = from;
  let step = VALUE;

  for (;;) {
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);

    if (step === VALUE || step === FIRST_ITEM) {
      if (step === FIRST_ITEM && code === CLOSE_ARRAY) {
        step = CLOSE;
        continue;
      }
      const node = columns.open(at, key);
      key = -1;
      if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        containers.push(node);
        inObject = code === OPEN_OBJECT;
        step = inObject ? FIRST_KEY : FIRST_ITEM;
        at++;
        continue;
      }
      at = scanScalar(text, at, code);
      if (at < 0) return undefined;
      columns.close(node, at);
      step = AFTER;
    } else if (step === AFTER) {
      if (containers.length === 0) return at === text.length ? columns : undefined;
      if (code === COMMA) {
        at++;
        step = inObject ? KEY : VALUE;
      } else if (code === (inObject ? CLOSE_OBJECT : CLOSE_ARRAY)) step = CLOSE;
      else return undefined;
    } else if (step === CLOSE) {
      const node = containers.pop() ?? 0;
      columns.close(node, ++at);
      const parent = containers.at(-1);
      inObject = parent !== undefined && text.charCodeAt(columns.start[parent] ?? 0) === OPEN_OBJECT;
      step = AFTER;
    } else if (code === QUOTE) {
      key = at;
      at = scanString(text, at);
      if (at < 0) return undefined;
      code = text.charCodeAt(at);
      while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);
      if (code !== COLON) return undefined;
      at++;
      step = VALUE;
    } else if (step === FIRST_KEY && code === CLOSE_OBJECT) step = CLOSE;
    else return undefined;
  }
}

const VALUE = 0;
const FIRST_ITEM = 1;
const KEY = 2;
const FIRST_KEY = 3;
const AFTER = 4;
const CLOSE = 5;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

function scanScalar(text: string, at: number, code: number): number {
  if (code === QUOTE) return scanString(text, at);
  if (text.startsWith("true", at) || text.startsWith("null", at)) return at + 4;
  if (text.startsWith("false", at)) return at + 5;
  return scanNumber(text, at);
}
