import type { Fault } from "./Fault.js";
import { growColumn } from "./growColumn.js";
import type { JsonColumns } from "./JsonDocument.js";
import { readString } from "./readString.js";
import { readWord } from "./readWord.js";
import { scanWord, skipBlank } from "./recoverTokens.js";

/**
 * Reads any text from offset `from` to its end: every difference from RFC 8259 is a fault, at most 100 of them are kept, and
 * what is meant is guessed. A missing value is an `invalid` node of length 0; an unquoted key is a key.
 */
export function recoverJson(text: string, from: number): { columns: JsonColumns; faults: Fault[] } {
  let capacity = 16 + (text.length >> 6);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let keys = new Int32Array(capacity);
  let size = 0;
  const faults: Fault[] = [];
  const report = (fault: Fault) => {
    if (faults.length < MAX_PROBLEMS) faults.push(fault);
  };
  /** The objects and arrays that are open, the innermost last. */
  const open: number[] = [];
  let openArrays = 0;
  /** What closes the innermost of them. */
  let closer = NOTHING;
  /** Key of the member whose value comes next, -1 for none. */
  let key = -1;
  /** The comma right before, -1 for none. */
  let comma = -1;
  /** The node completed last: after a value it is the last child of the innermost container, if that has any. */
  let last = -1;
  let step = VALUE;
  let at = from;

  for (;;) {
    let code = unitAt(text, at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = unitAt(text, ++at);
    if (code === SLASH || code <= 32 || code >= 127) {
      at = skipBlank(text, at, report);
      code = unitAt(text, at);
    }
    let unexpected = "";
    const isEnd = code === END;
    const isCloser = code === CLOSE_ARRAY || code === CLOSE_OBJECT;
    const isOpener = code === OPEN_ARRAY || code === OPEN_OBJECT;

    if (closer === NOTHING && size > 0) {
      if (!isEnd) report({ code: "trailing-content", offset: at, expected: "end of text" });
      break;
    }
    if (isCloser && (code === CLOSE_ARRAY ? openArrays === 0 : openArrays === open.length)) {
      unexpected = closer === NOTHING ? "a value" : orCloser(closer);
    } else if (key < 0 && (isCloser || isEnd)) {
      // The end of an object or array, or of the text.
      if (isEnd && closer === NOTHING) {
        report({ code: "missing-value", offset: at, expected: "a value" });
        break;
      }
      if (isCloser && comma >= 0) {
        const expected = code === CLOSE_ARRAY ? "a value" : "a property name";
        report({ code: "trailing-comma", offset: comma, expected, after: "after the comma", found: text.charAt(at) });
        comma = -1;
      }
      if (code === closer) at++;
      else {
        const kind = closer === CLOSE_ARRAY ? "unclosed-array" : "unclosed-object";
        const place = last > (open.at(-1) ?? 0) ? afterChild(keys[last]) : undefined;
        report({ code: kind, offset: at, expected: String.fromCharCode(closer), ...place });
      }
      if (isEnd) {
        for (const node of open) {
          end[node] = at;
          next[node] = size;
        }
        break;
      }
      // A closer of an outer container closes the inner ones first: it is met again until its own turn comes.
      last = open.pop() ?? 0;
      end[last] = at;
      next[last] = size;
      if (closer === CLOSE_ARRAY) openArrays--;
      const parent = open.at(-1);
      closer = parent === undefined ? NOTHING : text.charCodeAt(start[parent] ?? 0) + TO_CLOSER;
      step = AFTER;
    } else if (step < KEY && code === COLON) unexpected = "a value";
    else if (step === KEY && code === COMMA) unexpected = KEY_NAME;
    else if (step < KEY) {
      // A value, or the place where one is missing.
      const isMissing = code === COMMA || isCloser || isEnd;
      if (isMissing && step === VALUE) {
        const place = key < 0 ? undefined : { after: "for", key };
        report({ code: "missing-value", offset: at, expected: "a value", ...place });
      }
      if (size === capacity) {
        // The rest is taken to be as dense as what was read, and a little more.
        capacity += 16 + Math.ceil((1.05 * size * (text.length - at)) / at);
        start = growColumn(start, capacity);
        end = growColumn(end, capacity);
        next = growColumn(next, capacity);
        keys = growColumn(keys, capacity);
      }
      start[size] = at;
      keys[size] = key;
      key = -1;
      comma = -1;
      if (isOpener) {
        open.push(size++);
        if (code === OPEN_ARRAY) openArrays++;
        closer = code + TO_CLOSER;
        step = code === OPEN_OBJECT ? KEY : VALUE;
        at++;
      } else {
        if (code === QUOTE) at = readString(text, at, report);
        else if (!isMissing) at = readWord(text, at, report);
        end[size] = at;
        last = size;
        next[size] = ++size;
        step = AFTER;
      }
    } else if (step === KEY) {
      // A key and its colon.
      comma = -1;
      key = at;
      step = VALUE;
      if (code === QUOTE) at = readString(text, at, report);
      else {
        report({ code: "missing-key", offset: at, expected: KEY_NAME });
        if (isOpener) continue;
        if (code !== COLON) at = scanWord(text, at);
      }
      if (text.charCodeAt(at) !== COLON) at = skipBlank(text, at, report);
      const separator = unitAt(text, at);
      if (separator === COLON) {
        at++;
        continue;
      }
      if (code === QUOTE) {
        report({ code: "missing-colon", offset: at, expected: ":", after: "after", key });
      }
      if (separator === EQUALS) at += text.startsWith("=>", at) ? 2 : 1;
      else if (/^[,}\]]?$/.test(text.charAt(at))) step = NO_VALUE;
    } else if (code === COMMA) {
      comma = at++;
      step = closer === CLOSE_OBJECT ? KEY : VALUE;
    } else {
      // Something else than a comma after a value.
      const inObject = closer === CLOSE_OBJECT;
      const value = start[last] ?? 0;
      if (code === COLON && inObject && text.charCodeAt(value) === QUOTE && (end[last] ?? 0) > value) {
        // `{"a": "b": 1}`: the string read as a's value is a key, and a's value is missing.
        report({ code: "missing-value", offset: value, expected: "a value", after: "for", key: keys[last] });
        end[last] = value;
        key = value;
        step = VALUE;
        at++;
      } else if (code === COLON || (inObject && code !== QUOTE && !isOpener && !colonFollowsWord(text, at))) {
        unexpected = orCloser(closer);
      } else {
        report({ code: "missing-comma", offset: at, expected: orCloser(closer), ...afterChild(keys[last]) });
        if (inObject && isOpener) key = at;
        step = inObject && !isOpener ? KEY : VALUE;
      }
    }
    if (unexpected !== "") {
      report({ code: "unexpected-text", offset: at, expected: unexpected });
      at = scanWord(text, at);
    }
  }
  const columns = {
    start: start.slice(0, size),
    end: end.slice(0, size),
    next: next.slice(0, size),
    key: keys.slice(0, size),
  };
  return { columns, faults };
}

/** More problems than this are not reported; the text is still read to its end. */
const MAX_PROBLEMS = 100;
const KEY_NAME = "a property name in double quotes";

/** What the grammar expects next. NO_VALUE: a value, of which it has been reported already that something is missing. */
const VALUE = 0;
const NO_VALUE = 1;
const KEY = 2;
const AFTER = 3;

const END = -1;
const NOTHING = 0;
const QUOTE = 34;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** From an opening bracket to its closing one. */
const TO_CLOSER = 2;

/** The UTF-16 unit at an offset, END behind the text. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : END;
}

function orCloser(closer: number): string {
  return `, or ${String.fromCharCode(closer)}`;
}

function afterChild(key = -1): Pick<Fault, "after" | "key"> {
  return key < 0 ? { after: "after the item" } : { after: "after the value of", key };
}

function colonFollowsWord(text: string, at: number): boolean {
  return text.charAt(skipBlank(text, scanWord(text, at))) === ":";
}
